#include "dixit_blas.h"

#include <cblas.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* What openblas_get_parallel answers. */
enum { SERIAL = 0, PTHREADS = 1, OPENMP = 2 };

/* OpenBLAS's own; not in the header of other implementations. */
static void (*set_num_threads)(int);
static int (*get_parallel)(void);
static __typeof__(&cblas_sgemm) sgemm;

static void *symbol(void *library, const char *name) {
  void *found = library ? dlsym(library, name) : NULL;
  if (!found) {
    fprintf(stderr, "dixit: OpenBLAS can't be loaded: %s\n", dlerror());
    abort();
  }
  return found;
}

/* OpenBLAS 0.3.21 takes its slowest kernels on a processor that is newer than itself. It reads the family
   of kernels from the environment, but only while it is loaded, so it is loaded here and not before. */
static void load(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
      && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    setenv("OPENBLAS_CORETYPE", "SkylakeX", 0);
  } else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    setenv("OPENBLAS_CORETYPE", "Haswell", 0);
  }
#endif
  void *library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
  set_num_threads = symbol(library, "openblas_set_num_threads");
  get_parallel = symbol(library, "openblas_get_parallel");
  sgemm = symbol(library, "cblas_sgemm");
  /* Documents are read in parallel already. With pthreads the number of threads holds for all callers, with
     OpenMP for the thread that sets it. */
  if (get_parallel() == PTHREADS) set_num_threads(1);
}

void dixit_sgemm(
    int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  /* Debian's serial flavour has no locks of its own: two threads in it take the same buffer, and the
     product comes out wrong. */
  static pthread_mutex_t serial = PTHREAD_MUTEX_INITIALIZER;
  static _Thread_local bool is_set = false;
  pthread_once(&once, load);
  int flavour = get_parallel();
  if (flavour == OPENMP && !is_set) {
    set_num_threads(1);
    is_set = true;
  }
  if (flavour == SERIAL) pthread_mutex_lock(&serial);
  sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a, lda, b, ldb, 0, c, ldc);
  if (flavour == SERIAL) pthread_mutex_unlock(&serial);
}
