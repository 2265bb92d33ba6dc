#include "dixit_blas.h"

#include <cblas.h>
#include <stdbool.h>

/* OpenBLAS's own; not in the header of other implementations. */
void openblas_set_num_threads(int count);
char *openblas_get_config(void);

/* Documents are read in parallel already. With OpenMP the number holds for the thread that sets it, so
   each thread sets it once; the other flavours keep it for all, and the serial one ignores it. */
static void keep_to_one_thread(void) {
  static _Thread_local bool is_set = false;
  if (is_set) return;
  openblas_set_num_threads(1);
  is_set = true;
}

void dixit_sgemm(
    int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc) {
  keep_to_one_thread();
  cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a, lda, b, ldb, 0, c, ldc);
}

const char *dixit_blas_configuration(void) { return openblas_get_config(); }
