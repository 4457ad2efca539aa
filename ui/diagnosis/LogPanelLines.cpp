#include "models/diagnosis/DiagnosisJson.h"
#include "models/diagnosis/LogPrefix.h"
#include "ui/diagnosis/LogPanel.h"
#include "ui/widgets/CodeView.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>
#include <functional>

// What can be done with one line of the log.
namespace numauth::ui {

QString LogPanel::shapeOf(const QString &line)
{
    const auto prefix = diagnosis::LogPrefix::of(line);
    if (!prefix.tag.isEmpty())
        return prefix.tag;
    static const QRegularExpression numbers(QStringLiteral("[0-9a-fA-F]*[0-9][0-9a-fA-F]*"));
    return line.mid(prefix.length).replace(numbers, QStringLiteral("#"));
}

int LogPanel::numberAt(const QPoint &position) const
{
    return m_numbers.value(m_view->cursorForPosition(position).blockNumber());
}

QString LogPanel::textOf(int number) const
{
    const auto &lines = m_explained.excerpt.lines;
    const auto line = std::ranges::find(lines, number, &diagnosis::ExcerptLine::number);
    return line == lines.end() ? QString() : line->text;
}

const diagnosis::LogEvent *LogPanel::eventAt(int number) const
{
    const auto &events = m_explained.log.events;
    const auto event = std::ranges::find_if(
        events, [=](const diagnosis::LogEvent &each) { return each.range.line == number; });
    return event == events.end() ? nullptr : &*event;
}

/// The innermost code that the line holds; else the first number in it that may be one.
QString LogPanel::codeAt(int number) const
{
    if (const diagnosis::LogEvent *event = eventAt(number)) {
        const QString code = event->deepestCode();
        return code.isEmpty() ? event->code : code;
    }
    static const QRegularExpression pattern(QStringLiteral("\\b[0-9]{4,6}\\b"));
    const QString text = textOf(number);
    return pattern.match(text.mid(diagnosis::LogPrefix::of(text).length)).captured();
}

bool LogPanel::matters(int number) const
{
    return m_eventLines.contains(number) || m_marked.contains(number) ||
           std::ranges::binary_search(m_evidence, number);
}

bool LogPanel::copyEvent(int number)
{
    const diagnosis::LogEvent *event = eventAt(number);
    if (!event)
        return false;
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(QJsonDocument(diagnosis::eventJson(*event)).toJson()));
    emit statusMessage(tr("Event of line %1 copied as JSON.").arg(number));
    return true;
}

void LogPanel::setMarked(int number, bool isMarked)
{
    if (isMarked)
        m_marked.insert(number);
    else
        m_marked.remove(number);
    fill();
}

void LogPanel::hideLike(int number)
{
    m_hiddenShapes.insert(shapeOf(textOf(number)));
    fill();
    emit statusMessage(tr("%n line(s) hidden; those with an event stay.", nullptr, m_hidden));
}

void LogPanel::showHidden()
{
    m_hiddenShapes.clear();
    fill();
}

QList<QAction *> LogPanel::lineActions(int number, QMenu *menu)
{
    const auto add = [menu](const char *name, const QString &text, bool isEnabled,
                            const std::function<void()> &does) {
        QAction *action = menu->addAction(text, does);
        action->setObjectName(QString::fromLatin1(name));
        action->setEnabled(isEnabled);
    };
    const bool isMarked = m_marked.contains(number);
    const QString code = codeAt(number);
    add("copyLine", tr("Copy line"), true,
        [=, this] { QGuiApplication::clipboard()->setText(textOf(number)); });
    add("copyEvent", tr("Copy event as JSON"), eventAt(number), [=, this] { copyEvent(number); });
    menu->addSeparator();
    add("mark", isMarked ? tr("No longer relevant") : tr("Mark as relevant"), true,
        [=, this] { setMarked(number, !isMarked); });
    add("hide", tr("Hide lines like this"), !matters(number), [=, this] { hideLike(number); });
    add("showHidden", tr("Show hidden lines"), m_hidden > 0, [this] { showHidden(); });
    menu->addSeparator();
    add("searchCode", code.isEmpty() ? tr("Look up the code") : tr("Look up %1").arg(code),
        !code.isEmpty(), [=, this] { emit codeRequested(code); });
    return menu->actions();
}

void LogPanel::openMenu(const QPoint &position)
{
    const int number = numberAt(position);
    if (number <= 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    lineActions(number, menu);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

bool LogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick) {
        const auto *click = static_cast<QMouseEvent *>(event);
        if (copyEvent(numberAt(click->position().toPoint())))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace numauth::ui
