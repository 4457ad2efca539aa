#include "ui/consent/ElementEditor.h"

#include "models/base/AtomicFile.h"
#include "models/consent/code/LayoutXml.h"
#include "models/consent/edit/SnapTargets.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

using namespace consent;

namespace {

/// Apart from those of other editors.
constexpr int firstMergeKey = 0x10000;
constexpr qint64 mostLayoutBytes = 2'000'000;
const QString customPrefix = QStringLiteral("custom:");

QPoint toPx(const QPointF &dp, double density)
{
    return {static_cast<int>(std::lround(dp.x() * density)),
            static_cast<int>(std::lround(dp.y() * density))};
}

QString wordOf(CustomView::Kind kind)
{
    switch (kind) {
    case CustomView::Kind::Image:
        return QStringLiteral("image");
    case CustomView::Kind::Text:
        return QStringLiteral("text");
    case CustomView::Kind::Button:
        return QStringLiteral("button");
    case CustomView::Kind::Block:
        break;
    }
    return QStringLiteral("block");
}

bool isFree(const ConsentPage &page, const QString &name)
{
    return std::ranges::find(page.customViews, name, &CustomView::name) == page.customViews.end();
}

QString freeName(const ConsentPage &page, const QString &word)
{
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("%1_%2").arg(word).arg(number);
        if (isFree(page, name))
            return name;
    }
}

} // namespace

ElementEditor::ElementEditor(PageSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_mergeKey(firstMergeKey)
{
}

EditBase ElementEditor::base() const
{
    return {m_page, m_layout, m_session.tables().attributes};
}

void ElementEditor::begin()
{
    m_page = m_session.page();
    m_layout = m_session.layout();
    m_moved.clear();
    m_box = QRectF();
    m_lastRefusal.clear();
    ++m_mergeKey;
    m_isRun = false;
    for (const QString &id : m_session.selectedElements()) {
        const QString owner = movedElement(id);
        const Element *element = m_layout.find(owner);
        if (!element || m_moved.contains(owner) || m_session.elementStates().isLocked(owner))
            continue;
        m_moved << owner;
        m_box |= rectDp(m_layout, *element);
    }
}

QString ElementEditor::write(const EditedPage &edited, int mergeKey)
{
    const QString text = edited.changes.join(QStringLiteral(", "));
    if (m_session.document())
        m_session.document()->replacePage(edited.page, text, mergeKey);
    const QString refusal = edited.refusals.value(0);
    if (edited.changes.isEmpty() && !refusal.isEmpty() && refusal != m_lastRefusal) {
        m_lastRefusal = refusal;
        emit refused(refusal);
    }
    return text;
}

QString ElementEditor::moveBy(const QPointF &shift)
{
    const QPoint px = toPx(shift, m_layout.density);
    QList<ElementPlace> places;
    for (const QString &id : std::as_const(m_moved))
        places << ElementPlace{id, m_layout.find(id)->rect.translated(px)};
    return write(PageEdit::place(base(), places), m_mergeKey);
}

QString ElementEditor::resizeTo(const QRect &wanted)
{
    const QString id = m_session.selectedElement();
    if (!m_layout.find(id) || m_session.elementStates().isLocked(id))
        return {};
    return write(PageEdit::place(base(), {{id, wanted}}), m_mergeKey);
}

void ElementEditor::cancel()
{
    if (m_session.document())
        m_session.document()->replacePage(m_page, QString(), m_mergeKey);
}

void ElementEditor::nudge(const QPointF &dp)
{
    if (!m_isRun) {
        begin();
        m_isRun = true;
        m_runShift = {};
    }
    m_runShift += dp;
    moveBy(m_runShift);
}

QList<QRect> ElementEditor::selectedRects() const
{
    QList<QRect> rects;
    for (const QString &id : m_moved)
        rects << m_layout.find(id)->rect;
    return rects;
}

void ElementEditor::applyShifts(const QList<QPoint> &shifts, const QString &text)
{
    QList<ElementPlace> places;
    for (qsizetype index = 0; index < shifts.size(); ++index) {
        const QString &id = m_moved.at(index);
        places << ElementPlace{id, m_layout.find(id)->rect.translated(shifts.at(index))};
    }
    const EditedPage edited = PageEdit::place(base(), places);
    if (m_session.document())
        m_session.document()->replacePage(edited.page, text);
    if (!edited.refusals.isEmpty())
        emit refused(edited.refusals.first());
}

void ElementEditor::align(AlignEdge edge)
{
    begin();
    if (m_moved.isEmpty())
        return;
    const Element *body = m_layout.find(QStringLiteral("body"));
    applyShifts(alignedShifts(selectedRects(), edge, body ? body->rect : m_layout.window),
                tr("Align"));
}

void ElementEditor::distribute(Qt::Orientation axis)
{
    begin();
    if (m_moved.size() >= 3)
        applyShifts(distributedShifts(selectedRects(), axis), tr("Space evenly"));
}

bool ElementEditor::canSwapAnchor() const
{
    return PageEdit::canSwapAnchor(
        {m_session.page(), m_session.layout(), m_session.tables().attributes},
        m_session.selectedElement());
}

void ElementEditor::swapAnchor()
{
    begin();
    write(PageEdit::swapAnchor(base(), m_session.selectedElement()), 0);
}

CustomView *ElementEditor::selectedView(ConsentPage &page) const
{
    const QString id = m_session.selectedElement();
    if (!id.startsWith(customPrefix))
        return nullptr;
    const auto found =
        std::ranges::find(page.customViews, id.mid(customPrefix.size()), &CustomView::name);
    return found == page.customViews.end() ? nullptr : &*found;
}

/// The next view of the same layer in the page's list changes places with it. Android puts what is
/// registered later further back, iOS further to the front.
void ElementEditor::reorder(int towardsFront)
{
    ConsentPage page = m_session.page();
    CustomView *view = selectedView(page);
    if (!view)
        return;
    const bool isAndroid = page.platform == Platform::Android;
    const bool isAppended = view->layer == CustomView::Layer::Xml;
    const int step = isAndroid && !isAppended ? -towardsFront : towardsFront;
    const qsizetype from = view - page.customViews.data();
    qsizetype to = from + step;
    while (to >= 0 && to < page.customViews.size() && page.customViews.at(to).layer != view->layer)
        to += step;
    if (to >= 0 && to < page.customViews.size())
        m_session.document()->moveCustomView(view->name, to);
}

void ElementEditor::removeSelected()
{
    ConsentPage page = m_session.page();
    const CustomView *view = selectedView(page);
    if (!view) {
        if (!m_session.selectedElement().isEmpty())
            emit refused(tr("Only views that the app adds can be removed; the SDK's own ones are "
                            "hidden by their attribute."));
        return;
    }
    const QString name = view->name;
    m_session.select(QString());
    m_session.document()->removeCustomView(name);
}

void ElementEditor::addView(CustomView::Kind kind)
{
    if (!m_session.document())
        return;
    CustomView view;
    view.kind = kind;
    view.name = freeName(m_session.page(), wordOf(kind));
    const bool hasText = kind == CustomView::Kind::Text || kind == CustomView::Kind::Button;
    view.width = kind == CustomView::Kind::Block ? 200 : 120;
    view.height = hasText ? 36 : 72;
    const PageLayout &layout = m_session.layout();
    const Element *body = layout.find(QStringLiteral("body"));
    const QRectF room = body ? rectDp(layout, *body) : QRectF(0, 0, 360, 640);
    view.x = std::round((room.width() - view.width) / 2);
    view.y = std::round((room.height() - view.height) / 2);
    if (hasText)
        view.text = kind == CustomView::Kind::Text ? tr("Text") : tr("Button");
    if (kind == CustomView::Kind::Image)
        view.image = view.name;
    if (kind == CustomView::Kind::Button || kind == CustomView::Kind::Block)
        view.background = Argb{0xffe1ecfcu};
    m_session.document()->addCustomView(view);
    m_session.select(customPrefix + view.name);
}

Result<> ElementEditor::addLayout(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (!m_session.document() || m_session.page().platform != Platform::Android)
        return Error{Error::Code::Usage,
                     tr("%1 is a layout of Android; open an Android page to add it.").arg(name)};
    const Result<QByteArray> bytes = AtomicFile::read(path, mostLayoutBytes);
    if (!bytes)
        return bytes.error();
    const Result<LayoutXml> read = LayoutXml::read(*bytes, name);
    if (!read)
        return read.error();
    ConsentPage page = m_session.page();
    for (CustomView view : read->views) {
        if (!isFree(page, view.name))
            view.name = freeName(page, view.name);
        page.customViews << view;
    }
    for (NotUnderstood note : read->notUnderstood) {
        note.text = QStringLiteral("%1: %2").arg(name, note.text);
        page.notUnderstood << note;
    }
    m_session.document()->replacePage(page, tr("Add %1").arg(name));
    return {};
}

} // namespace numauth::ui
