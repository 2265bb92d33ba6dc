#include "carchive.h"
#include "gzip.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Bytes asked of the system at once. */
#define ROOM (1 << 18)

struct carchive_reader {
  struct archive *archive;
  /* Reads a file of gzip in libarchive's place: libarchive checks no checksum, and takes a damaged
     member for the end. */
  gzip_reader *gzip;
  int descriptor;
  int32_t refusal;
  uint64_t consumed;
  /* ARCHIVE_OK before the header was read, ARCHIVE_EOF after, else what opening it gave. */
  int opened;
  int ended;
  /* How many bytes in the room were read to recognise gzip. */
  size_t first;
  uint8_t room[ROOM];
};

/* Reads from the file; as `gzip_fill`. */
static ptrdiff_t take(void *context, uint8_t *room, size_t size) {
  carchive_reader *reader = context;
  for (;;) {
    ssize_t count = read(reader->descriptor, room, size);
    if (count >= 0) {
      reader->consumed += (uint64_t)count;
      return count;
    }
    if (errno == EINTR) continue;
    reader->refusal = errno;
    return -1;
  }
}

static la_ssize_t fill(struct archive *archive, void *context, const void **bytes) {
  carchive_reader *reader = context;
  *bytes = reader->room;
  if (reader->first > 0) {
    size_t first = reader->first;
    reader->first = 0;
    return (la_ssize_t)first;
  }
  ptrdiff_t count = take(reader, reader->room, ROOM);
  if (count < 0) archive_set_error(archive, reader->refusal, "could not be read");
  return count;
}

static carchive_reader *make(void) {
  carchive_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->archive = archive_read_new();
  if (reader->archive == NULL) {
    free(reader);
    return NULL;
  }
  archive_read_support_filter_gzip(reader->archive);
  archive_read_support_filter_zstd(reader->archive);
  archive_read_support_filter_xz(reader->archive);
  archive_read_support_filter_bzip2(reader->archive);
  archive_read_support_format_raw(reader->archive);
  archive_read_support_format_empty(reader->archive);
  return reader;
}

static const uint8_t gzip_magic[] = {0x1f, 0x8b};

carchive_reader *carchive_read_file(int32_t descriptor) {
  carchive_reader *reader = make();
  if (reader == NULL) return NULL;
  reader->descriptor = descriptor;
  while (reader->first < sizeof gzip_magic) {
    ptrdiff_t count = take(reader, reader->room + reader->first, sizeof gzip_magic - reader->first);
    if (count < 0) {
      reader->opened = ARCHIVE_FATAL;
      return reader;
    }
    if (count == 0) break;
    reader->first += (size_t)count;
  }
  if (reader->first == sizeof gzip_magic
      && memcmp(reader->room, gzip_magic, sizeof gzip_magic) == 0) {
    reader->gzip = gzip_open(take, reader, reader->room, reader->first);
    if (reader->gzip != NULL) return reader;
    carchive_read_close(reader);
    return NULL;
  }
  reader->opened = archive_read_open(reader->archive, reader, NULL, fill, NULL);
  return reader;
}

carchive_reader *carchive_read_bytes(const uint8_t *bytes, size_t count) {
  carchive_reader *reader = make();
  if (reader == NULL) return NULL;
  reader->opened = archive_read_open_memory(reader->archive, bytes, count);
  return reader;
}

static int32_t fault(const carchive_reader *reader, int32_t *code) {
  *code = reader->refusal;
  return reader->refusal != 0 ? CARCHIVE_REFUSED : CARCHIVE_DAMAGED;
}

int32_t carchive_next(
    carchive_reader *reader, const uint8_t **bytes, size_t *count, int32_t *code) {
  if (reader->gzip != NULL) {
    *code = 0;
    int32_t found = gzip_next(reader->gzip, bytes, count);
    if (found == CARCHIVE_REFUSED) *code = reader->refusal;
    return found;
  }
  if (reader->opened != ARCHIVE_OK && reader->opened != ARCHIVE_EOF) return fault(reader, code);
  if (reader->opened == ARCHIVE_OK) {
    /* The raw format has one entry; reading its header is the first step, done once. */
    struct archive_entry *entry;
    int status = archive_read_next_header(reader->archive, &entry);
    if (status != ARCHIVE_OK && status != ARCHIVE_EOF) {
      reader->opened = ARCHIVE_FATAL;
      return fault(reader, code);
    }
    reader->opened = ARCHIVE_EOF;
    reader->ended = status == ARCHIVE_EOF;
  }
  if (reader->ended) return CARCHIVE_END;
  for (;;) {
    const void *block = NULL;
    la_int64_t offset = 0;
    int status = archive_read_data_block(reader->archive, &block, count, &offset);
    if (status == ARCHIVE_EOF) {
      reader->ended = 1;
      return CARCHIVE_END;
    }
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return fault(reader, code);
    if (*count == 0) continue;
    *bytes = block;
    return CARCHIVE_BYTES;
  }
}

uint64_t carchive_consumed(const carchive_reader *reader) { return reader->consumed; }

int32_t carchive_goes_on(const carchive_reader *reader) { return reader->gzip != NULL; }

const char *carchive_message(const carchive_reader *reader) {
  if (reader->gzip != NULL) return gzip_message(reader->gzip);
  const char *message = archive_error_string(reader->archive);
  return message == NULL ? "damaged compressed data" : message;
}

void carchive_read_close(carchive_reader *reader) {
  if (reader == NULL) return;
  gzip_close(reader->gzip);
  archive_read_free(reader->archive);
  free(reader);
}
