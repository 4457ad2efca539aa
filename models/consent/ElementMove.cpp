#include "models/consent/ElementMove.h"

#include "models/consent/PageValues.h"
#include "models/consent/edit/FrameEdit.h"

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

using Axis = DragInfo::Axis;

/// The vertical distances of a page that hang from its end have this at the end of their name.
bool hangsFromEnd(const Element &element)
{
    return element.yAttribute.endsWith(QLatin1StringView("_B"));
}

const Attribute *offsetAttribute(const ConsentPage &page, const AttributeTable &table,
                                 const Element &element, Axis axis)
{
    const Attribute *any = nullptr;
    for (const Attribute *attribute : table.attributesOf(page.platform, element.id)) {
        if (attribute->element != element.id || attribute->drag.axis != axis)
            continue;
        const bool isAnchor = axis != Axis::Y || page.platform == Platform::Ios ||
                              attribute->drag.isFromEnd == hangsFromEnd(element);
        if (isAnchor)
            any = attribute;
    }
    return any;
}

bool isInTitleBar(const PageLayout &layout, const Element &element)
{
    return element.parent >= 0 &&
           layout.elements.at(element.parent).id == QLatin1StringView("navigationBar");
}

/// The frame block of an iOS control. Pop-ups have blocks of their own for what is in their bar.
const Attribute *frameAttribute(const ConsentPage &page, const PageLayout &layout,
                                const AttributeTable &table, const Element &element)
{
    const bool isBarOfPopup = layout.isPopup && isInTitleBar(layout, element);
    for (const Attribute *attribute : table.attributesOf(page.platform, element.id)) {
        const bool isFrame = attribute->arguments.value(0) == ArgumentKind::Frame;
        const bool isPopupBlock = attribute->id.startsWith(QLatin1StringView("alert"));
        if (isFrame && attribute->element == element.id && isPopupBlock == isBarOfPopup)
            return attribute;
    }
    return nullptr;
}

/// Where the frames of \p element count from, in screen px.
QPoint originOf(const PageLayout &layout, const Element &element)
{
    return element.parent >= 0 ? layout.elements.at(element.parent).rect.topLeft() : QPoint();
}

class Placement
{
public:
    Placement(const ConsentPage &page, const PageLayout &layout, const AttributeTable &table,
              const Element &element, const QRect &wanted)
        : m_page(page), m_layout(layout), m_table(table), m_values(page, table), m_element(element),
          m_wanted(wanted)
    {
    }

    QMap<QString, QJsonArray> run()
    {
        const QRect &rect = m_element.rect;
        if (m_wanted.width() != rect.width())
            place(Axis::Width, [this] { return std::max(1.0, dp(m_wanted.width())); });
        if (m_wanted.height() != rect.height())
            place(Axis::Height, [this] { return std::max(1.0, dp(m_wanted.height())); });
        const bool isFromEnd = hangsFromEnd(m_element);
        if (isFromEnd ? m_wanted.bottom() != rect.bottom() : m_wanted.top() != rect.top())
            place(Axis::Y, [this] { return offsetY(); });
        if (shiftX() != 0)
            place(Axis::X, [this] { return offsetX(); });
        if (m_frame)
            writeFrame();
        return m_written;
    }

private:
    double dp(int px) const { return px / m_layout.density; }

    /// Views of the SDK stand in the middle: growing to both sides is no shift.
    int shiftX() const
    {
        const int left = m_wanted.left() - m_element.rect.left();
        const int right = m_wanted.right() - m_element.rect.right();
        return m_layout.isIos() ? left : (left + right) / 2;
    }

    double offsetY() const
    {
        const Attribute *attribute =
            draggedAttribute(m_page, m_layout, m_table, m_element.id, Axis::Y);
        const Element *body = m_layout.find(QStringLiteral("body"));
        if (!body)
            return 0;
        return std::max(0.0, attribute->drag.isFromEnd ? dp(body->rect.bottom() - m_wanted.bottom())
                                                       : dp(m_wanted.top() - m_layout.contentTop));
    }

    double offsetX() const
    {
        const Attribute *attribute =
            draggedAttribute(m_page, m_layout, m_table, m_element.id, Axis::X);
        return std::round(m_values.number(attribute->id).value_or(0)) + std::round(dp(shiftX()));
    }

    template<class Value>
    void place(Axis axis, Value value)
    {
        const Attribute *attribute =
            draggedAttribute(m_page, m_layout, m_table, m_element.id, axis);
        if (!attribute)
            return;
        if (attribute->arguments.value(0) == ArgumentKind::Frame)
            m_frame = attribute;
        else if (!m_values.isExpression(attribute->id))
            m_written.insert(attribute->id,
                             QJsonArray{m_layout.isIos() ? std::round(value() * 100) / 100
                                                         : std::round(value())});
    }

    void writeFrame()
    {
        const QRect &rect = m_element.rect;
        const double density = m_layout.density;
        const FrameChange change{dp(m_wanted.left() - rect.left()), dp(m_wanted.top() - rect.top()),
                                 dp(m_wanted.width() - rect.width()),
                                 dp(m_wanted.height() - rect.height())};
        const QPointF corner = QPointF(rect.topLeft() - originOf(m_layout, m_element)) / density;
        const QRectF shown(corner, QSizeF(rect.size()) / density);
        const auto changed = changedFrame(m_page.attributes.value(m_frame->id), change, shown);
        if (changed)
            m_written.insert(m_frame->id, *changed);
    }

    const ConsentPage &m_page;
    const PageLayout &m_layout;
    const AttributeTable &m_table;
    const PageValues m_values;
    const Element &m_element;
    QRect m_wanted;
    const Attribute *m_frame = nullptr;
    QMap<QString, QJsonArray> m_written;
};

} // namespace

QString movedElement(const QString &elementId)
{
    if (elementId == QLatin1StringView("loginLabel"))
        return QStringLiteral("loginButton");
    if (elementId == QLatin1StringView("numberRow"))
        return QStringLiteral("numberMask");
    if (elementId == QLatin1StringView("privacyText") || elementId == QLatin1StringView("checkbox"))
        return QStringLiteral("privacy");
    return elementId;
}

const Attribute *draggedAttribute(const ConsentPage &page, const PageLayout &layout,
                                  const AttributeTable &table, const QString &elementId, Axis axis)
{
    const Element *element = layout.find(elementId);
    if (!element)
        return nullptr;
    const Attribute *offset = offsetAttribute(page, table, *element, axis);
    if (page.platform != Platform::Ios)
        return offset;
    const Attribute *frame = frameAttribute(page, layout, table, *element);
    const bool usesOffset = offset && page.isSet(offset->id) && frame && !page.isSet(frame->id);
    return frame && !usesOffset ? frame : offset;
}

QMap<QString, QJsonArray> placeElement(const ConsentPage &page, const PageLayout &layout,
                                       const AttributeTable &table, const QString &elementId,
                                       const QRect &wanted)
{
    const Element *element = layout.find(elementId);
    return element ? Placement(page, layout, table, *element, wanted).run()
                   : QMap<QString, QJsonArray>();
}

} // namespace numauth::consent
