#include "ui/consent/InPlaceText.h"

#include "models/consent/ElementMove.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/code/Literal.h"
#include "ui/consent/PageCanvas.h"

#include <QKeyEvent>

#include <algorithm>

namespace numauth::ui {

using consent::ArgumentKind;
using consent::CustomView;

namespace {

const QString customPrefix = QStringLiteral("custom:");
constexpr int leastWidth = 120;

const CustomView *viewOf(const PageSession &session, const QString &elementId)
{
    const QList<CustomView> &views = session.page().customViews;
    const auto found =
        std::ranges::find(views, elementId.mid(customPrefix.size()), &CustomView::name);
    const bool isCustom = elementId.startsWith(customPrefix) && found != views.end();
    return isCustom ? &*found : nullptr;
}

/// The one attribute that holds the words of the view.
const consent::Attribute *textAttribute(const PageSession &session, const QString &elementId)
{
    const QString owner = consent::movedElement(elementId);
    for (const consent::Attribute *attribute :
         session.tables().attributes.attributesOf(session.page().platform, owner)) {
        const bool isOwn = attribute->element == owner || attribute->element == elementId;
        if (isOwn && attribute->group == QLatin1StringView("text") &&
            attribute->arguments == QList<ArgumentKind>{ArgumentKind::Text} &&
            !attribute->id.endsWith(QLatin1StringView("Path")))
            return attribute;
    }
    return nullptr;
}

} // namespace

InPlaceText *InPlaceText::open(PageCanvas &canvas, const QString &elementId)
{
    const PageSession &session = canvas.session();
    if (const CustomView *view = viewOf(session, elementId))
        return new InPlaceText(canvas, elementId, {}, view->text);
    const bool isAgreement = elementId.startsWith(QLatin1StringView("privacy"));
    const consent::Attribute *attribute = textAttribute(session, elementId);
    if (!attribute || isAgreement)
        return nullptr;
    const QJsonArray value = session.page().attributes.value(attribute->id);
    if (!value.isEmpty() && consent::isExpression(value.first()))
        return nullptr;
    const QString shown =
        session.layout().find(elementId) ? session.layout().find(elementId)->text : QString();
    const QString text = value.isEmpty() ? shown : value.first().toString();
    return new InPlaceText(canvas, elementId, attribute->id, text);
}

InPlaceText::InPlaceText(PageCanvas &canvas, const QString &elementId, const QString &attribute,
                         const QString &text)
    : QLineEdit(text, canvas.viewport()), m_canvas(canvas), m_elementId(elementId),
      m_attribute(attribute), m_before(text)
{
    setObjectName(QStringLiteral("consent.canvas.text"));
    setAccessibleName(tr("Text of the %1").arg(consent::elementLabel(elementId).text()));
    setAlignment(Qt::AlignCenter);
    QRect rect = canvas.viewportRect(canvas.session().layout().find(elementId)->rect).toRect();
    const QPoint middle = rect.center();
    rect.setWidth(std::max(rect.width(), leastWidth));
    rect.setHeight(std::max(rect.height(), sizeHint().height()));
    rect.moveCenter(middle);
    setGeometry(rect);
    connect(this, &QLineEdit::editingFinished, this, &InPlaceText::commit);
    // The view may be elsewhere, or gone.
    connect(&canvas, &PageCanvas::zoomChanged, this, &InPlaceText::commit);
    show();
    selectAll();
    setFocus();
}

void InPlaceText::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    setText(m_before);
    commit();
}

void InPlaceText::commit()
{
    if (std::exchange(m_isDone, true))
        return;
    hide();
    deleteLater();
    m_canvas.setFocus();
    consent::ConsentDocument *document = m_canvas.session().document();
    if (text() == m_before || !document)
        return;
    if (!m_attribute.isEmpty())
        return document->setAttribute(m_attribute, QJsonArray{text()});
    if (const CustomView *view = viewOf(m_canvas.session(), m_elementId)) {
        CustomView changed = *view;
        changed.text = text();
        document->setCustomView(view->name, changed);
    }
}

} // namespace numauth::ui
