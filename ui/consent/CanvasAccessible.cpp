#include "ui/consent/CanvasAccessible.h"

#include "models/consent/ElementMove.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/fix/ProvenAdvice.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/PageCanvas.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace numauth::ui {

using consent::Element;
using consent::PageFinding;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::CanvasAccessible)
};

QRect onScreen(const PageCanvas &canvas, const QRect &px)
{
    const QRect rect = canvas.viewportRect(px).toAlignedRect();
    return {canvas.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

/// A child of the canvas: a view of the page or a finding, looked up anew each time, so that it
/// outlives neither page nor layout.
class CanvasChild : public QAccessibleInterface
{
public:
    explicit CanvasChild(PageCanvas *canvas) : m_canvas(canvas) {}

    bool isValid() const override { return !m_canvas.isNull(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override
    {
        return m_canvas ? m_canvas->window()->windowHandle() : nullptr;
    }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_canvas);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override {}

protected:
    QPointer<PageCanvas> m_canvas;
};

class ElementChild : public CanvasChild
{
public:
    ElementChild(PageCanvas *canvas, const QString &id) : CanvasChild(canvas), m_id(id) {}

    bool isValid() const override { return CanvasChild::isValid() && element(); }

    QRect rect() const override
    {
        const Element *shown = element();
        return shown ? onScreen(*m_canvas, shown->rect) : QRect();
    }

    QAccessible::Role role() const override
    {
        if (m_id == QLatin1StringView("loginButton") ||
            m_id == QLatin1StringView("switchAccount") || m_id == QLatin1StringView("closeButton"))
            return QAccessible::Button;
        if (m_id == QLatin1StringView("checkbox"))
            return QAccessible::CheckBox;
        if (m_id == QLatin1StringView("logo"))
            return QAccessible::Graphic;
        const Element *shown = element();
        return shown && !shown->text.isEmpty() ? QAccessible::StaticText : QAccessible::Graphic;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!m_canvas)
            return state;
        state.selectable = true;
        state.focusable = true;
        state.selected = m_canvas->session().selectedElements().contains(m_id);
        state.focused = m_canvas->session().selectedElement() == m_id && m_canvas->hasFocus();
        state.invisible = m_canvas->session().elementStates().isHidden(m_id);
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const Element *shown = element();
        if (!shown)
            return {};
        switch (kind) {
        case QAccessible::Name:
            return consent::elementLabel(m_id).text();
        case QAccessible::Value:
            return shown->text;
        case QAccessible::Description:
            return description(*shown);
        case QAccessible::Help:
            return m_id;
        default:
            return {};
        }
    }

private:
    const Element *element() const
    {
        return m_canvas ? m_canvas->session().layout().find(m_id) : nullptr;
    }

    /// Place, size and what was found about it.
    QString description(const Element &shown) const
    {
        const consent::PageLayout &layout = m_canvas->session().layout();
        const auto dp = [&layout](int px) { return consent::formatDp(layout.toDp(px)); };
        QStringList parts{Words::tr("%1 × %2 dp at %3, %4")
                              .arg(dp(shown.rect.width()), dp(shown.rect.height()),
                                   dp(shown.rect.x()), dp(shown.rect.y()))};
        for (const PageFinding &found : m_canvas->session().findings()) {
            if (consent::movedElement(found.finding.subject) == m_id ||
                consent::movedElement(found.finding.other) == m_id)
                parts << found.finding.message.text();
        }
        return parts.join(QStringLiteral("; "));
    }

    QString m_id;
};

class FindingChild : public CanvasChild
{
public:
    FindingChild(PageCanvas *canvas, const QString &identity)
        : CanvasChild(canvas), m_identity(identity)
    {
    }

    bool isValid() const override { return CanvasChild::isValid() && finding(); }

    QRect rect() const override
    {
        const PageFinding *found = finding();
        if (!found)
            return {};
        if (!found->area.isEmpty())
            return onScreen(*m_canvas, found->area);
        const Element *subject = m_canvas->session().layout().find(found->finding.subject);
        return onScreen(*m_canvas, subject ? subject->rect : m_canvas->session().layout().window);
    }

    QAccessible::Role role() const override { return QAccessible::AlertMessage; }
    QAccessible::State state() const override { return {}; }

    QString text(QAccessible::Text kind) const override
    {
        const PageFinding *found = finding();
        if (!found)
            return {};
        if (kind == QAccessible::Name)
            return QStringLiteral("%1: %2").arg(verdictWord(markOf(found->verdict)),
                                                found->finding.message.text());
        return kind == QAccessible::Description
                   ? provenAdvice(found->finding, m_canvas->session().matrix().findings).text()
                   : QString();
    }

private:
    const PageFinding *finding() const
    {
        if (!m_canvas)
            return nullptr;
        const auto &all = m_canvas->session().findings();
        const auto found = std::ranges::find_if(all, [this](const PageFinding &candidate) {
            return candidate.finding.identity() == m_identity;
        });
        return found == all.end() ? nullptr : &*found;
    }

    QString m_identity;
};

class CanvasInterface : public QAccessibleWidget
{
public:
    explicit CanvasInterface(PageCanvas *canvas)
        : QAccessibleWidget(canvas, QAccessible::Canvas), m_canvas(canvas)
    {
    }

    ~CanvasInterface() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override
    {
        return static_cast<int>(keys().size()) + QAccessibleWidget::childCount();
    }

    QAccessibleInterface *child(int index) const override
    {
        const QStringList shown = keys();
        if (index < 0)
            return nullptr;
        if (index >= shown.size())
            return QAccessibleWidget::child(index - static_cast<int>(shown.size()));
        return interfaceOf(shown.at(index));
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        const QStringList shown = keys();
        for (int index = 0; index < shown.size(); ++index) {
            if (interfaceOf(shown.at(index)) == wanted)
                return index;
        }
        const int other = QAccessibleWidget::indexOfChild(wanted);
        return other < 0 ? -1 : other + static_cast<int>(shown.size());
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QStringList shown = keys();
        QAccessibleInterface *smallest = nullptr;
        for (const QString &key : shown) {
            QAccessibleInterface *candidate = interfaceOf(key);
            const QRect rect = candidate->rect();
            const bool isSmaller =
                !smallest ||
                rect.width() * rect.height() < smallest->rect().width() * smallest->rect().height();
            if (rect.contains(x, y) && isSmaller)
                smallest = candidate;
        }
        return smallest ? smallest : QAccessibleWidget::childAt(x, y);
    }

    QAccessibleInterface *focusChild() const override
    {
        const QString id = m_canvas->session().selectedElement();
        return id.isEmpty() || !m_canvas->session().layout().find(id)
                   ? QAccessibleWidget::focusChild()
                   : interfaceOf(elementKey + id);
    }

private:
    static inline const QString elementKey = QStringLiteral("e ");
    static inline const QString findingKey = QStringLiteral("f ");

    /// Views in reading order, then findings, worst first.
    QStringList keys() const
    {
        QStringList keys;
        if (!m_canvas->session().document())
            return keys;
        QStringList ids = m_canvas->readingOrder();
        for (const Element &element : m_canvas->session().layout().elements) {
            if (!consent::isContainerElement(element.id) && element.isVisible &&
                !ids.contains(element.id))
                ids << element.id;
        }
        for (const QString &id : std::as_const(ids))
            keys << elementKey + id;
        QList<const PageFinding *> findings;
        for (const PageFinding &found : m_canvas->session().findings())
            findings << &found;
        std::ranges::stable_sort(findings, std::ranges::greater(),
                                 [](const PageFinding *found) { return found->verdict; });
        for (const PageFinding *found : std::as_const(findings))
            keys << findingKey + found->finding.identity();
        return keys;
    }

    QAccessibleInterface *interfaceOf(const QString &key) const
    {
        if (const auto known = m_children.constFind(key); known != m_children.constEnd())
            return QAccessible::accessibleInterface(*known);
        const QString name = key.mid(elementKey.size());
        QAccessibleInterface *made =
            key.startsWith(elementKey)
                ? static_cast<QAccessibleInterface *>(new ElementChild(m_canvas, name))
                : new FindingChild(m_canvas, name);
        m_children.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    PageCanvas *m_canvas;
    mutable QHash<QString, QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<PageCanvas *>(object);
    return canvas ? new CanvasInterface(canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace numauth::ui
