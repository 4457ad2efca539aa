#pragma once

#include "models/consent/AndroidFrame.h"
#include "models/consent/PreparedPage.h"

namespace numauth::consent {

/// Attribute names of one element's place.
struct PlaceAttributes
{
    const char *offsetY;
    const char *offsetYB;
};

/// Where an element without an offset may stand: a place to draw it and the possible range, in dp
/// below the top of the body.
struct DefaultTop
{
    double drawn;
    double earliest;
    double latest;
    Evidence evidence;
};

/// A text as wrapped and measured, in px.
struct TextBlock
{
    QString text;
    QStringList lines;
    double size = 0;
    int width = 0;
    int height = 0;
};

/// What every part of the Android layout needs: values in px, measured texts, placing.
class AndroidBuilder
{
protected:
    AndroidBuilder(const PreparedPage &page, const Device &device, const CellState &state);

    int px(double dp) const { return dpToPx(dp, m_device.density); }

    double number(const char *id, double fallback = 0) const
    {
        return m_values.number(QLatin1StringView(id)).value_or(fallback);
    }

    int pxOf(const char *id, double fallback = 0) const { return px(number(id, fallback)); }
    bool isOn(const char *id) const { return m_values.boolean(QLatin1StringView(id)); }

    Argb color(const char *id, int argument = 0) const
    {
        return m_values.color(QLatin1StringView(id), argument).value_or(Argb{});
    }

    bool isSet(const char *id) const { return m_values.isSet(QLatin1StringView(id)); }
    bool isExpression(const char *id) const { return m_values.isExpression(QLatin1StringView(id)); }

    /// A size in px: the dp setter counts when it is set or when neither is; sp grows with the
    /// user's font scale.
    double textSize(const char *dpSetter, const char *spSetter) const;

    TextBlock measure(const QString &text, double sizePx, int available, int extraPerLine = 0,
                      double letterSpacing = 0) const;

    int add(Element element);

    /// Status bar and navigation bar of the system.
    void addSystemBars();

    /// Works out what their ancestors leave of all views: the last step.
    void clipToParents();

    int addContainer(const QString &id, int parent, const QRect &rect);

    Element text(const QString &id, int parent, TextBlock block, Argb textColor) const;

    /// Sets y of \p element by its offsets; a top offset wins over one from the bottom (inferred).
    void placeVertically(Element &element, const PlaceAttributes &names,
                         const DefaultTop &fallback);

    void placeByDefault(Element &element, const DefaultTop &fallback) const;

    /// Puts the top edge at \p top; under transparent bars it may be lower.
    void placeFromTop(Element &element, int top, Evidence evidence) const;

    static void spread(Element &element, Doubt doubt, int earliest, int latest)
    {
        element.doubt = doubt;
        element.positionEvidence = Evidence::Unknown;
        element.earliestTop = std::min(earliest, element.rect.top());
        element.latestTop = std::max(latest, element.rect.top());
    }

    /// Marks the size as known to the running app only, because of \p attribute (nothing happens
    /// when that is empty): the view may cover all of the body on its side of its anchor.
    void openSize(Element &element, const QString &attribute) const;

    /// A child moves with its parent: it is as sure, and spreads as far.
    static void inheritPosition(Element &child, const Element &parent);

    void centerHorizontally(Element &element, int shift = 0) const
    {
        element.rect.moveLeft(m_frame.root.left() +
                              (m_frame.root.width() - element.rect.width()) / 2 + shift);
    }

    /// Gravity 1 centres and shifts; 3 and 5 count \p offset from that side, \p margin included.
    void placeHorizontally(Element &element, int gravity, int margin, int offset) const;

    const PreparedPage &m_prepared;
    const ConsentPage &m_page;
    const PageValues &m_values;
    const OpenValues &m_open;
    const Device &m_device;
    const CellState &m_state;
    const ConsentTables &m_tables;
    const Calibration *m_calibration; ///< of this version; null when there is none
    AndroidFrame m_frame;
    PageLayout m_layout;
};

} // namespace numauth::consent
