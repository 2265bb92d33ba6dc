#include "dixit_blas.h"

#include <cblas.h>
#include <pthread.h>
#include <stdbool.h>

/* OpenBLAS's own; not in the header of other implementations. */
void openblas_set_num_threads(int count);
int openblas_get_parallel(void);

/* What openblas_get_parallel answers. */
enum { SERIAL = 0, PTHREADS = 1, OPENMP = 2 };

/* Documents are read in parallel already. With pthreads the number of threads holds for all callers, with
   OpenMP for the thread that sets it. */
static void set_one_thread(void) { openblas_set_num_threads(1); }

static void keep_to_one_thread(int flavour) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  static _Thread_local bool is_set = false;
  if (flavour == PTHREADS) pthread_once(&once, set_one_thread);
  if (flavour == OPENMP && !is_set) {
    set_one_thread();
    is_set = true;
  }
}

void dixit_sgemm(
    int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc) {
  /* Debian's serial flavour has no locks of its own: two threads in it take the same buffer, and the
     product comes out wrong. */
  static pthread_mutex_t serial = PTHREAD_MUTEX_INITIALIZER;
  int flavour = openblas_get_parallel();
  keep_to_one_thread(flavour);
  if (flavour == SERIAL) pthread_mutex_lock(&serial);
  cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a, lda, b, ldb, 0, c, ldc);
  if (flavour == SERIAL) pthread_mutex_unlock(&serial);
}
