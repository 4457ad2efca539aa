#pragma once

#include "ui/consent/PageSession.h"

#include <QAction>

#include <functional>

namespace numauth::ui {

class PageCanvas;

/// Single keys that change what the canvas shows of the page, while it has the focus: the phone,
/// how it is held, the carrier, its dark mode and the tick. They are edited where all keys are.
class CellKeys : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to \p canvas, which must outlive this object.
    CellKeys(PageSession &session, PageCanvas &canvas, QObject *parent = nullptr);

    const QList<QAction *> &actions() const { return m_actions; }
    void retranslate();

private:
    using Change = std::function<void(consent::CellState &)>;

    void add(const QString &name, const QKeySequence &keys, const char *text,
             const std::function<void()> &run);
    void addChange(const QString &name, const QKeySequence &keys, const char *text,
                   const Change &change);
    void stepDevice(int by);

    PageSession &m_session;
    PageCanvas &m_canvas;
    QList<QAction *> m_actions;
    QList<const char *> m_texts;
};

} // namespace numauth::ui
