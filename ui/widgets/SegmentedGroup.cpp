#include "ui/widgets/SegmentedGroup.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace numauth::ui {

namespace {

constexpr double radius = 6;

/// One segment: paints its words only; the group paints grounds, edges and lines between.
class Segment : public QPushButton
{
public:
    Segment(const QString &text, const QString &icon, QWidget *parent)
        : QPushButton(text, parent), m_icon(icon)
    {
        setCheckable(true);
        setCursor(Qt::ArrowCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setAccessibleName(text);
    }

    QSize sizeHint() const override
    {
        // Bold is wider: the group must not jump when the choice moves.
        const int text =
            QFontMetrics(uiFont(TextSize::Normal, QFont::DemiBold)).horizontalAdvance(this->text());
        const int icon = m_icon.isEmpty() ? 0 : 15 + (this->text().isEmpty() ? 0 : 6);
        return {text + icon + 24, height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QColor colour = isChecked() ? theme.accent : theme.muted;
        if (!isEnabled())
            colour = theme.borderStrong;
        const QFont font = uiFont(TextSize::Normal, isChecked() ? QFont::DemiBold : QFont::Normal);
        const int textWidth = QFontMetrics(font).horizontalAdvance(text());
        const int iconWidth = m_icon.isEmpty() ? 0 : 15 + (text().isEmpty() ? 0 : 6);
        int x = (width() - textWidth - iconWidth) / 2;
        QPainter painter(this);
        if (!m_icon.isEmpty())
            paintIcon(&painter, QRectF(x, (height() - 15) / 2.0, 15, 15), m_icon, colour);
        x += iconWidth;
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, text());
    }

private:
    QString m_icon;
};

} // namespace

SegmentedGroup::SegmentedGroup(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isChecked) {
        update();
        if (isChecked)
            emit currentIndexChanged(id);
    });
}

int SegmentedGroup::addSegment(const QString &text, const QVariant &data, const QString &icon)
{
    const int index = count();
    auto *segment = new Segment(text, icon, this);
    segment->setFixedHeight(m_isSmall ? 24 : 28);
    segment->installEventFilter(this);
    m_layout->addWidget(segment, m_fillsWidth ? 1 : 0);
    m_group->addButton(segment, index);
    m_data << data;
    if (index == 0)
        segment->setChecked(true);
    return index;
}

void SegmentedGroup::clear()
{
    const QSignalBlocker blocker(this);
    for (QAbstractButton *button : m_group->buttons())
        delete button;
    m_data.clear();
}

int SegmentedGroup::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedGroup::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedGroup::setCurrentIndex(int index)
{
    if (QAbstractButton *wanted = m_group->button(index))
        wanted->setChecked(true);
}

QVariant SegmentedGroup::currentData() const
{
    return m_data.value(currentIndex());
}

void SegmentedGroup::setCurrentData(const QVariant &data)
{
    setCurrentIndex(static_cast<int>(m_data.indexOf(data)));
}

void SegmentedGroup::setSegmentText(int index, const QString &text)
{
    if (QAbstractButton *segment = m_group->button(index)) {
        segment->setText(text);
        segment->setAccessibleName(text);
        segment->updateGeometry();
    }
}

void SegmentedGroup::setSegmentToolTip(int index, const QString &text)
{
    if (QAbstractButton *segment = m_group->button(index))
        segment->setToolTip(text);
}

void SegmentedGroup::setSegmentEnabled(int index, bool isEnabled)
{
    if (QAbstractButton *segment = m_group->button(index))
        segment->setEnabled(isEnabled);
}

QAbstractButton *SegmentedGroup::button(int index) const
{
    return m_group->button(index);
}

void SegmentedGroup::setFillsWidth(bool fills)
{
    m_fillsWidth = fills;
    setSizePolicy(fills ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (int index = 0; index < m_layout->count(); ++index)
        m_layout->setStretch(index, fills ? 1 : 0);
}

void SegmentedGroup::setSmall(bool isSmall)
{
    m_isSmall = isSmall;
    for (QAbstractButton *segment : m_group->buttons())
        segment->setFixedHeight(isSmall ? 24 : 28);
}

void SegmentedGroup::keyPressEvent(QKeyEvent *event)
{
    QWidget::keyPressEvent(event);
}

void SegmentedGroup::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    parts::box(&painter, rect(), radius, theme.surface, {});
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setClipPath(outline);
    for (QAbstractButton *segment : m_group->buttons()) {
        const QRect area = segment->geometry();
        if (segment->isChecked())
            painter.fillRect(area, theme.selected);
        else if (segment->underMouse() && segment->isEnabled())
            painter.fillRect(area, theme.hover);
        if (area.left() > 0)
            painter.fillRect(QRect(area.left(), area.top(), 1, area.height()), theme.border);
    }
    painter.setClipping(false);
    parts::box(&painter, rect(), radius, {}, theme.border);
    const QAbstractButton *checked = m_group->checkedButton();
    if (checked && parts::showsFocus(checked))
        parts::focusRing(&painter, checked->geometry(), radius, theme);
}

} // namespace numauth::ui
