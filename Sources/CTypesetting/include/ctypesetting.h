/* The functions of pango, cairo and libical that documents are made with. The libraries are loaded when a document is
   first made, not when the program starts: linked in they would cost every start of the tray some milliseconds.

   Each function below is that of its library, under its own name behind "ws_"; structures are as the libraries' headers
   have them. Nothing may be called before ws_load_pages or ws_load_calendar has returned NULL. */
#ifndef CTYPESETTING_H
#define CTYPESETTING_H

#include <stddef.h>

typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo cairo_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutIter PangoLayoutIter;
typedef struct _PangoLayoutLine PangoLayoutLine;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct { int x, y, width, height; } PangoRectangle;
typedef int (*ws_write_function)(void *closure, const unsigned char *data, unsigned int length);

typedef struct icalcomponent_impl icalcomponent;
typedef struct icalproperty_impl icalproperty;
typedef struct icalparameter_impl icalparameter;
typedef struct icalvalue_impl icalvalue;

/* X(library, result, name, parameters, arguments) */
#define WS_PAGE_FUNCTIONS(X)                                                                                          \
  X(cairo, cairo_surface_t *, cairo_pdf_surface_create_for_stream,                                                    \
    (ws_write_function write, void *closure, double width, double height), (write, closure, width, height))           \
  X(cairo, void, cairo_pdf_surface_set_metadata, (cairo_surface_t * surface, int key, const char *text),              \
    (surface, key, text))                                                                                             \
  X(cairo, int, cairo_pdf_surface_add_outline,                                                                        \
    (cairo_surface_t * surface, int parent, const char *text, const char *link, int flags),                           \
    (surface, parent, text, link, flags))                                                                             \
  X(cairo, void, cairo_surface_finish, (cairo_surface_t * surface), (surface))                                        \
  X(cairo, void, cairo_surface_destroy, (cairo_surface_t * surface), (surface))                                       \
  X(cairo, int, cairo_surface_status, (cairo_surface_t * surface), (surface))                                         \
  X(cairo, const char *, cairo_status_to_string, (int status), (status))                                              \
  X(cairo, cairo_t *, cairo_create, (cairo_surface_t * surface), (surface))                                           \
  X(cairo, void, cairo_destroy, (cairo_t * context), (context))                                                       \
  X(cairo, int, cairo_status, (cairo_t * context), (context))                                                         \
  X(cairo, void, cairo_show_page, (cairo_t * context), (context))                                                     \
  X(cairo, void, cairo_save, (cairo_t * context), (context))                                                          \
  X(cairo, void, cairo_restore, (cairo_t * context), (context))                                                       \
  X(cairo, void, cairo_translate, (cairo_t * context, double x, double y), (context, x, y))                           \
  X(cairo, void, cairo_rotate, (cairo_t * context, double angle), (context, angle))                                   \
  X(cairo, void, cairo_move_to, (cairo_t * context, double x, double y), (context, x, y))                             \
  X(cairo, void, cairo_line_to, (cairo_t * context, double x, double y), (context, x, y))                             \
  X(cairo, void, cairo_rectangle, (cairo_t * context, double x, double y, double width, double height),               \
    (context, x, y, width, height))                                                                                   \
  X(cairo, void, cairo_stroke, (cairo_t * context), (context))                                                        \
  X(cairo, void, cairo_fill, (cairo_t * context), (context))                                                          \
  X(cairo, void, cairo_set_line_width, (cairo_t * context, double width), (context, width))                           \
  X(cairo, void, cairo_set_source_rgb, (cairo_t * context, double red, double green, double blue),                    \
    (context, red, green, blue))                                                                                      \
  X(cairo, void, cairo_tag_begin, (cairo_t * context, const char *name, const char *attributes),                      \
    (context, name, attributes))                                                                                      \
  X(cairo, void, cairo_tag_end, (cairo_t * context, const char *name), (context, name))                               \
  X(pangocairo, PangoLayout *, pango_cairo_create_layout, (cairo_t * context), (context))                             \
  X(pangocairo, void, pango_cairo_show_layout, (cairo_t * context, PangoLayout *layout), (context, layout))           \
  X(pangocairo, void, pango_cairo_show_layout_line, (cairo_t * context, PangoLayoutLine *line), (context, line))      \
  X(pango, PangoFontDescription *, pango_font_description_from_string, (const char *text), (text))                    \
  X(pango, void, pango_font_description_free, (PangoFontDescription * font), (font))                                  \
  X(pango, void, pango_layout_set_font_description, (PangoLayout * layout, const PangoFontDescription *font),         \
    (layout, font))                                                                                                   \
  X(pango, void, pango_layout_set_markup, (PangoLayout * layout, const char *markup, int length),                     \
    (layout, markup, length))                                                                                         \
  X(pango, void, pango_layout_set_width, (PangoLayout * layout, int width), (layout, width))                          \
  X(pango, void, pango_layout_set_wrap, (PangoLayout * layout, int wrap), (layout, wrap))                             \
  X(pango, PangoContext *, pango_layout_get_context, (PangoLayout * layout), (layout))                                \
  X(pango, void, pango_context_set_base_dir, (PangoContext * context, int direction), (context, direction))           \
  X(pango, void, pango_layout_set_auto_dir, (PangoLayout * layout, int isAutomatic), (layout, isAutomatic))           \
  X(pango, void, pango_layout_get_size, (PangoLayout * layout, int *width, int *height), (layout, width, height))     \
  X(pango, int, pango_layout_get_line_count, (PangoLayout * layout), (layout))                                        \
  X(pango, PangoLayoutIter *, pango_layout_get_iter, (PangoLayout * layout), (layout))                                \
  X(pango, void, pango_layout_iter_free, (PangoLayoutIter * iterator), (iterator))                                    \
  X(pango, int, pango_layout_iter_next_line, (PangoLayoutIter * iterator), (iterator))                                \
  X(pango, int, pango_layout_iter_get_baseline, (PangoLayoutIter * iterator), (iterator))                             \
  X(pango, PangoLayoutLine *, pango_layout_iter_get_line_readonly, (PangoLayoutIter * iterator), (iterator))          \
  X(pango, void, pango_layout_iter_get_line_extents,                                                                  \
    (PangoLayoutIter * iterator, PangoRectangle *ink, PangoRectangle *logical), (iterator, ink, logical))             \
  X(gobject, void, g_object_unref, (void *object), (object))

#define WS_CALENDAR_FUNCTIONS(X)                                                                                      \
  X(ical, int, icalcomponent_string_to_kind, (const char *name), (name))                                              \
  X(ical, int, icalproperty_string_to_kind, (const char *name), (name))                                               \
  X(ical, int, icalparameter_string_to_kind, (const char *name), (name))                                              \
  X(ical, icalcomponent *, icalcomponent_new, (int kind), (kind))                                                     \
  X(ical, icalcomponent *, icalcomponent_new_from_string, (const char *text), (text))                                 \
  X(ical, void, icalcomponent_free, (icalcomponent * component), (component))                                         \
  X(ical, void, icalcomponent_add_component, (icalcomponent * parent, icalcomponent *child), (parent, child))         \
  X(ical, void, icalcomponent_add_property, (icalcomponent * component, icalproperty *property),                      \
    (component, property))                                                                                            \
  X(ical, char *, icalcomponent_as_ical_string_r, (icalcomponent * component), (component))                           \
  X(ical, icalproperty *, icalproperty_new, (int kind), (kind))                                                       \
  X(ical, void, icalproperty_set_value, (icalproperty * property, icalvalue *value), (property, value))               \
  X(ical, void, icalproperty_set_value_from_string, (icalproperty * property, const char *value, const char *kind),   \
    (property, value, kind))                                                                                          \
  X(ical, void, icalproperty_add_parameter, (icalproperty * property, icalparameter *parameter),                      \
    (property, parameter))                                                                                            \
  X(ical, icalparameter *, icalparameter_new_from_value_string, (int kind, const char *value), (kind, value))         \
  X(ical, icalvalue *, icalvalue_new_text, (const char *text), (text))                                                \
  X(ical, icalvalue *, icalvalue_new_caladdress, (const char *address), (address))                                    \
  X(ical, void, icalmemory_free_buffer, (void *buffer), (buffer))

#define WS_DECLARE(library, result, name, parameters, arguments) result ws_##name parameters;
WS_PAGE_FUNCTIONS(WS_DECLARE)
WS_CALENDAR_FUNCTIONS(WS_DECLARE)

/* Loads what pages are drawn with, once; NULL, or what is missing: "libcairo.so.2" or "libcairo.so.2: some_function". */
const char *ws_load_pages(void);

/* Loads what calendar files are made with, once; NULL, or what is missing. */
const char *ws_load_calendar(void);

#endif
