#include "chtml.h"

#include <errno.h>
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct chtml_page {
  htmlDocPtr document;
  xmlNodePtr node;
  int is_closing;
};

chtml_page *chtml_parse(const uint8_t *utf8, size_t count) {
  if (count > INT_MAX) return NULL;
  htmlDocPtr document = htmlReadMemory(
      (const char *)utf8, (int)count, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
          | HTML_PARSE_COMPACT);
  if (document == NULL) return NULL;
  chtml_page *page = calloc(1, sizeof *page);
  if (page == NULL) {
    xmlFreeDoc(document);
    return NULL;
  }
  page->document = document;
  return page;
}

static xmlNodePtr after(xmlNodePtr node, int *is_closing) {
  if (node->next != NULL) {
    *is_closing = 0;
    return node->next;
  }
  *is_closing = 1;
  xmlNodePtr parent = node->parent;
  return parent != NULL && parent->type == XML_ELEMENT_NODE ? parent : NULL;
}

int32_t chtml_next(chtml_page *page, const char **string) {
  for (;;) {
    if (page->document == NULL) return CHTML_END;
    if (page->node == NULL) {
      page->node = xmlDocGetRootElement(page->document);
      page->is_closing = 0;
      if (page->node == NULL) return CHTML_END;
    } else if (page->is_closing || page->node->type != XML_ELEMENT_NODE
               || page->node->children == NULL) {
      int was_open_leaf = !page->is_closing && page->node->type == XML_ELEMENT_NODE;
      if (was_open_leaf) {
        page->is_closing = 1;
      } else {
        xmlNodePtr next = after(page->node, &page->is_closing);
        if (next == NULL) return CHTML_END;
        page->node = next;
      }
    } else {
      page->node = page->node->children;
    }
    xmlNodePtr node = page->node;
    if (node->type == XML_ELEMENT_NODE) {
      *string = (const char *)node->name;
      return page->is_closing ? CHTML_CLOSE : CHTML_OPEN;
    }
    if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        && node->content != NULL) {
      *string = (const char *)node->content;
      return CHTML_TEXT;
    }
  }
}

const char *chtml_attribute(const chtml_page *page, const char *name) {
  if (page->node == NULL || page->node->type != XML_ELEMENT_NODE) return NULL;
  for (xmlAttrPtr attribute = page->node->properties; attribute; attribute = attribute->next) {
    if (strcmp((const char *)attribute->name, name) != 0) continue;
    xmlNodePtr value = attribute->children;
    return value != NULL && value->content != NULL ? (const char *)value->content : "";
  }
  return NULL;
}

void chtml_close(chtml_page *page) {
  if (page == NULL) return;
  xmlFreeDoc(page->document);
  free(page);
}

uint32_t chtml_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity == NULL ? 0 : entity->value;
}

uint8_t *chtml_to_utf8(
    const char *charset, const uint8_t *bytes, size_t count, size_t *length) {
  iconv_t conversion = iconv_open("UTF-8", charset);
  if (conversion == (iconv_t)-1) return NULL;
  size_t room = 2 * count + 64;
  uint8_t *out = malloc(room);
  size_t used = 0;
  char *in = (char *)bytes;
  size_t left = count;
  while (out != NULL) {
    char *place = (char *)out + used;
    size_t space = room - used - 8;
    size_t status = iconv(conversion, &in, &left, &place, &space);
    used = (size_t)((uint8_t *)place - out);
    if (status != (size_t)-1) break;
    if (errno == E2BIG) {
      room *= 2;
      uint8_t *more = realloc(out, room);
      if (more == NULL) free(out);
      out = more;
    } else {
      memcpy(out + used, "\xEF\xBF\xBD", 3);
      used += 3;
      if (left <= 1) break;
      in++;
      left--;
      if (room - used < 16) {
        room *= 2;
        uint8_t *more = realloc(out, room);
        if (more == NULL) free(out);
        out = more;
      }
    }
  }
  iconv_close(conversion);
  *length = used;
  return out;
}
