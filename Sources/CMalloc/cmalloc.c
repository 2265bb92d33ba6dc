#include "cmalloc.h"

#include <malloc.h>

void cmalloc_keep_freed(void) {
#ifdef M_TRIM_THRESHOLD
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  /* The largest that glibc takes. */
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  /* Threads' own arenas shrink whenever more than this is free at their top. */
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}
