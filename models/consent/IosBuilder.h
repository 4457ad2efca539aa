#pragma once

#include "models/consent/IosFrame.h"
#include "models/consent/IosLimits.h"

#include <functional>

namespace numauth::consent {

/// Where a control stands when the page says nothing, in pt of the content view. The design sheet
/// and the samples agree on one screen; whether the SDK scales it for others is not public.
struct IosDefault
{
    QRectF rect;         ///< to draw
    double earliest = 0; ///< possible top edges
    double latest = 0;

    static IosDefault at(const QRectF &rect) { return {rect, rect.top(), rect.top()}; }
    bool isKnown() const { return earliest == latest; }
};

/// A text as measured, in pt, with the most that it may take where the SDK's font is not public.
struct IosText
{
    QString text;
    QStringList lines;
    double size = 0;
    QSizeF box;
    QSizeF largest; ///< empty when `box` is known
};

/// A size of text: what the page sets, or what the SDK may take.
struct IosFont
{
    const char *attribute = nullptr; ///< where the page sets it; none for attributed strings
    double drawn = 14;
    double largest = 14;
    double floor = 0; ///< smaller values are ignored
};

/// What every part of the iOS layout needs: frame blocks with the limits of the SDK, measured
/// texts, elements in px. Lengths in pt until an element is added.
class IosBuilder
{
protected:
    IosBuilder(const PreparedPage &page, const Device &device, const CellState &state);

    /// Why the SDK takes no notice of a rectangle; empty when it does.
    using Limit = std::function<LocalText(const QRectF &rect, const QSizeF &parent)>;
    /// What the SDK makes of a rectangle that a block returns.
    using Effect = std::function<QRectF(const QRectF &given, const QRectF &usual)>;

    struct Placing
    {
        const char *block = nullptr;
        Limit limit = {};
        Effect effect = {};
        const char *distance = nullptr; ///< the number that places it where there is no block
    };

    double number(const char *id, double fallback = 0) const
    {
        return m_values.number(QLatin1StringView(id)).value_or(fallback);
    }
    bool isOn(const char *id) const { return m_values.boolean(QLatin1StringView(id)); }
    bool isSet(const char *id) const { return m_values.isSet(QLatin1StringView(id)); }
    QString words(const char *id) const { return m_values.text(QLatin1StringView(id)); }
    Argb color(const char *id, Argb fallback = {}, int argument = 0) const
    {
        return m_values.color(QLatin1StringView(id), argument).value_or(fallback);
    }

    /// The size of \p font in this version; a value below its floor is ignored, with a note.
    double sizeOf(const IosFont &font, const QString &element);
    IosText measure(const QString &text, const IosFont &font, const QString &element,
                    double available, double lineSpace = 0);

    /// Where a device of this version showed \p elementId, else \p usual.
    IosDefault measuredOr(const QString &elementId, const IosDefault &usual) const;

    /// Places \p element in the content view: by its block, else where it was measured, else by
    /// \p assumed.
    void place(Element &element, const IosDefault &assumed, const Placing &placing);
    /// The same in \p parent, a rectangle of the screen whose place is known.
    void placeIn(Element &element, const QRectF &parent, const QRectF &usual,
                 const Placing &placing);
    /// The element gets the text and, where its font is not known, its largest box.
    void setText(Element &element, const IosText &text, Argb color) const;
    /// To be called when the element stands: what an unknown font lets it cover.
    void spreadText(Element &element, const IosText &text) const;
    void note(const char *rule, const QString &subject, const QString &attribute,
              const QList<LocalText> &arguments);

    /// \p part inside \p control is as sure as that, and moves with it.
    static void followParent(Element &part, const Element &control);
    Element element(const QString &id, int parent) const;
    int add(Element element);
    QRect toPx(const QRectF &rect) const;
    QRectF onScreen(const QRectF &rect) const { return rect.translated(m_frame.content.topLeft()); }

    const PreparedPage &m_prepared;
    const PageValues &m_values;
    const Device &m_device;
    const CellState &m_state;
    const ConsentTables &m_tables;
    const Calibration *m_calibration; ///< of this version; null when there is none
    IosFrame m_frame;
    PageLayout m_layout;

private:
    std::optional<QRectF> asked(const Placing &placing, const FrameInput &input,
                                const QString &element, bool isNoted);
    void open(Element &element, const QString &attribute);
};

} // namespace numauth::consent
