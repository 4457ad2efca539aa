#include "ui/consent/GuideTool.h"

#include "models/consent/RuleFinding.h"
#include "ui/consent/CanvasPainting.h"
#include "ui/consent/PageCanvas.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QShortcut>

#include <cmath>

namespace numauth::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::GuideTool)
};

void writeGuides(PageCanvas &canvas, const QJsonArray &guides, const QString &text)
{
    if (consent::ConsentDocument *document = canvas.session().document())
        document->setGuides(guides, text);
}

} // namespace

GuideTool::GuideTool(PageCanvas &canvas, const consent::Guide &guide)
    : CanvasTool(canvas), m_guide(guide), m_before(canvas.session().page().guides), m_isOff(true)
{
}

bool GuideTool::isOnRuler(const QPoint &position) const
{
    const int along = m_guide.orientation == Qt::Vertical ? position.x() : position.y();
    return along < RulerItem::Thickness;
}

void GuideTool::move(const QPoint &position, Qt::KeyboardModifiers)
{
    m_pointer = position;
    m_isOff = isOnRuler(position);
    const QPointF scene = m_canvas.mapToScene(position);
    // Whole dp while they are far enough apart to be met.
    const double at = m_guide.orientation == Qt::Vertical ? scene.x() : scene.y();
    const double grain = m_canvas.zoom() > 4 ? 10 : 1;
    m_guide.at = std::round(at * grain) / grain;
    m_canvas.setDraggedGuide(m_guide, m_isOff);
}

void GuideTool::release(const QPoint &, Qt::KeyboardModifiers)
{
    m_canvas.clearDraggedGuide();
    if (!m_isOff)
        writeGuides(m_canvas, withGuide(m_before, m_guide), Words::tr("Guide"));
    else if (m_guide.index >= 0)
        writeGuides(m_canvas, consent::withoutGuide(m_before, m_guide.index),
                    Words::tr("Remove guide"));
}

void GuideTool::cancel()
{
    m_canvas.clearDraggedGuide();
}

void GuideTool::paint(QPainter &painter, const Theme &theme) const
{
    if (m_isOff)
        return;
    const QString text = QStringLiteral("%1 %2").arg(
        m_guide.orientation == Qt::Vertical ? QStringLiteral("x") : QStringLiteral("y"),
        consent::formatDp(m_guide.at));
    CanvasPainting(painter, theme, m_canvas.viewportTransform()).pill(m_pointer, text);
}

void editGuide(PageCanvas &canvas, const consent::Guide &guide)
{
    auto *field = new QDoubleSpinBox(canvas.viewport());
    field->setObjectName(QStringLiteral("consent.guideField"));
    field->setAccessibleName(Words::tr("Place of the guide in dp"));
    field->setRange(-100000, 100000);
    field->setDecimals(1);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setValue(guide.at);
    field->resize(80, 28);
    const bool isVertical = guide.orientation == Qt::Vertical;
    const QPoint at = canvas.mapFromScene(QPointF(guide.at, guide.at));
    field->move(isVertical ? QPoint(at.x() + 4, RulerItem::Thickness + 4)
                           : QPoint(RulerItem::Thickness + 4, at.y() + 4));
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), field);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(escape, &QShortcut::activated, field, &QObject::deleteLater);
    QObject::connect(field, &QDoubleSpinBox::editingFinished, &canvas, [&canvas, field, guide] {
        // Leaving the field also finishes the editing.
        if (!field->isVisible())
            return;
        const bool isEntered = field->hasFocus();
        consent::Guide changed = guide;
        changed.at = field->value();
        field->hide();
        field->deleteLater();
        if (isEntered)
            writeGuides(canvas, withGuide(canvas.session().page().guides, changed),
                        Words::tr("Guide"));
        canvas.setFocus();
    });
    field->show();
    field->setFocus();
    field->selectAll();
}

} // namespace numauth::ui
