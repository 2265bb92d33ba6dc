/* The little of ICU that the text layer asks for, in plain C types.

   No header of ICU may be seen from here: the toolchain's Foundation carries headers of another
   ICU, and a Swift module that sees both does not compile. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* Room for a version such as "72.1.0.0" and its closing zero. */
#define CICU_VERSION_ROOM 20

/* An iterator over the sentence breaks of one text; not to be shared between threads. */
typedef struct cicu_breaks cicu_breaks;

/* An iterator for English, or NULL with ICU's error code in *code. */
cicu_breaks *_Nullable cicu_breaks_open(int32_t *_Nonnull code);

/* Lays the iterator over `length` bytes of UTF-8, which must outlive its use; false with ICU's
   error code in *code if that failed. `length` must not exceed INT32_MAX. */
bool cicu_breaks_set_text(
    cicu_breaks *_Nonnull breaks, const uint8_t *_Nullable text, int32_t length,
    int32_t *_Nonnull code);

/* Writes up to `room` further breaks, as byte offsets behind 0 in rising order; returns how many,
   0 at the end. The end of the text is a break. */
int32_t cicu_breaks_next(cicu_breaks *_Nonnull breaks, int32_t *_Nonnull offsets, int32_t room);

/* Gives the iterator back. */
void cicu_breaks_close(cicu_breaks *_Nullable breaks);

/* Whether the code point ends sentences in some script (Unicode's Sentence_Terminal). */
bool cicu_is_sentence_terminal(uint32_t scalar);

/* Writes a text's compatibility decomposition (NFKD), in UTF-16, to `out`, and returns its length, which may
   be more than `room`; negative if ICU refused. */
int32_t cicu_decompose(
    const uint16_t *_Nullable text, int32_t length, uint16_t *_Nullable out, int32_t room);

/* The name of an error code: "U_MEMORY_ALLOCATION_ERROR". */
const char *_Nonnull cicu_error_name(int32_t code);

/* ICU's version as text. */
void cicu_version(char *_Nonnull text);
