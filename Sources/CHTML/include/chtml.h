/* The little of libxml2's HTML parser and of the system's iconv that reading pages asks for, in plain
   C types. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* A page, walked from its first to its last node; not to be shared between threads. */
typedef struct chtml_page chtml_page;

/* What `chtml_next` found. */
#define CHTML_END 0
#define CHTML_OPEN 1
#define CHTML_CLOSE 2
#define CHTML_TEXT 3

/* The page that bytes of UTF-8 hold, however broken its markup; NULL if there is none. */
chtml_page *_Nullable chtml_parse(const uint8_t *_Nullable utf8, size_t count);

/* The next node: an element opened or closed, its name in lower case in *string, or a text. The
   string lives as long as the page. */
int32_t chtml_next(chtml_page *_Nonnull page, const char *_Nullable *_Nonnull string);

/* An attribute of the element that was opened last; NULL if it has none of this name. */
const char *_Nullable chtml_attribute(
    const chtml_page *_Nonnull page, const char *_Nonnull name);

/* Gives the page back. */
void chtml_close(chtml_page *_Nullable page);

/* The code point that HTML means by a name such as "eacute"; 0 if by none. */
uint32_t chtml_entity(const char *_Nonnull name);

/* Bytes of a charset as UTF-8 with U+FFFD for what is none, to be freed; their number in *length.
   NULL if the charset is not known or there is no memory. */
uint8_t *_Nullable chtml_to_utf8(
    const char *_Nonnull charset, const uint8_t *_Nullable bytes, size_t count,
    size_t *_Nonnull length);
