/* The one routine of OpenBLAS that the encoder asks for, in plain C types.

   No header of BLAS may be seen from here: it would be found by every Swift file that imports this. */
#pragma once

/* c = a b: a has m rows of k numbers, lda apart; b has n rows of k numbers, ldb apart, and is taken
   across; c has m rows of n numbers, ldc apart. Computed on the calling thread; safe on several at a time. */
void dixit_sgemm(
    int m, int n, int k, const float *_Nonnull a, int lda, const float *_Nonnull b, int ldb,
    float *_Nonnull c, int ldc);
