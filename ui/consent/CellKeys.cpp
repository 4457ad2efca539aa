#include "ui/consent/CellKeys.h"

#include "ui/consent/PageCanvas.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace numauth::ui {

using consent::CellState;
using consent::Orientation;

CellKeys::CellKeys(PageSession &session, PageCanvas &canvas, QObject *parent)
    : QObject(parent), m_session(session), m_canvas(canvas)
{
    add(QStringLiteral("previousDevice"), Qt::Key_BracketLeft, QT_TR_NOOP("Previous device"),
        [this] { stepDevice(-1); });
    add(QStringLiteral("nextDevice"), Qt::Key_BracketRight, QT_TR_NOOP("Next device"),
        [this] { stepDevice(1); });
    addChange(
        QStringLiteral("turn"), Qt::Key_O, QT_TR_NOOP("Turn the phone"), [](CellState &state) {
            state.orientation = state.orientation == Orientation::Portrait ? Orientation::Landscape
                                                                           : Orientation::Portrait;
        });
    addChange(QStringLiteral("turnDark"), Qt::Key_D, QT_TR_NOOP("Dark mode of the phone"),
              [](CellState &state) { state.isDark = !state.isDark; });
    addChange(QStringLiteral("tick"), Qt::Key_C, QT_TR_NOOP("Tick the agreement"),
              [](CellState &state) { state.isTicked = !state.isTicked; });
    constexpr std::array texts{QT_TR_NOOP("First carrier"), QT_TR_NOOP("Second carrier"),
                               QT_TR_NOOP("Third carrier")};
    for (size_t index = 0; index < texts.size(); ++index)
        addChange(QStringLiteral("carrier%1").arg(index + 1),
                  QKeySequence(Qt::Key_1 + static_cast<int>(index)), texts.at(index),
                  [index](CellState &state) {
                      state.carrier = *std::next(std::begin(consent::allCarriers),
                                                 static_cast<std::ptrdiff_t>(index));
                  });
    retranslate();
}

void CellKeys::add(const QString &name, const QKeySequence &keys, const char *text,
                   const std::function<void()> &run)
{
    auto *action = new QAction(&m_canvas);
    action->setObjectName(QStringLiteral("consent.keys.") + name);
    action->setShortcut(keys);
    // Fields keep their letters.
    action->setShortcutContext(Qt::WidgetShortcut);
    m_canvas.addAction(action);
    connect(action, &QAction::triggered, this, [this, run] {
        if (m_session.document())
            run();
    });
    m_actions << action;
    m_texts << text;
}

void CellKeys::addChange(const QString &name, const QKeySequence &keys, const char *text,
                         const Change &change)
{
    add(name, keys, text, [this, change] {
        CellState state = m_session.state();
        change(state);
        m_session.setState(state);
    });
}

void CellKeys::stepDevice(int by)
{
    const QList<consent::Device> devices = m_session.devices();
    const auto now = std::ranges::find(devices, m_session.device().id, &consent::Device::id);
    const auto count = devices.size();
    if (count == 0)
        return;
    const qsizetype at = now == devices.end() ? 0 : now - devices.begin();
    m_session.setDevice(devices.at((at + by + count) % count).id);
}

void CellKeys::retranslate()
{
    for (qsizetype index = 0; index < m_actions.size(); ++index) {
        m_actions.at(index)->setText(tr(m_texts.at(index)));
        m_actions.at(index)->setToolTip(m_actions.at(index)->text());
    }
}

} // namespace numauth::ui
