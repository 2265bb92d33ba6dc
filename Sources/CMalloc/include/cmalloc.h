/* The one setting of the C library's allocator that long runs ask for. */
#pragma once

/* Keeps freed memory for what is allocated next instead of giving it back to the system. */
void cmalloc_keep_freed(void);
