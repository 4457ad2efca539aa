#pragma once

#include "ui/widgets/Verdict.h"

#include <QDateTime>
#include <QFrame>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace numauth::ui {

/// A message that passes by: what happened and, where it can be taken back, how.
struct ToastMessage
{
    QString text;
    std::optional<Verdict> verdict = {};
    /// The words of the button, as in "Undo"; empty for none.
    QString actionText = {};
    std::function<void()> action = {};
};

/// One toast on the screen. Goes after six seconds unless the pointer or the focus is on it.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(const ToastMessage &message, QWidget *parent);

signals:
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void startClock();

    std::optional<Verdict> m_verdict;
    int m_timer = 0;
};

/// Stacks at most three toasts in the bottom right corner of a window and remembers the last
/// hundred messages.
class ToastArea : public QObject
{
    Q_OBJECT

public:
    /// A message and when it came (UTC).
    struct Entry
    {
        QDateTime time;
        QString text;
        std::optional<Verdict> verdict;
    };

    /// \p host is covered; \p bottomMargin px at its foot stay free.
    ToastArea(QWidget *host, int bottomMargin);

    void show(const ToastMessage &message);
    const QList<Entry> &history() const { return m_history; }

signals:
    void historyChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remove(Toast *toast);
    void place();

    QWidget *m_host;
    int m_bottomMargin;
    QList<Toast *> m_toasts;
    QList<Entry> m_history;
};

} // namespace numauth::ui
