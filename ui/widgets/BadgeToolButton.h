#pragma once

#include <QToolButton>

namespace numauth::ui {

/// A tool button of the rail: icon 22 above a word, a badge with a count in the corner (99+).
/// A file held over it for 400 ms clicks it.
class BadgeToolButton : public QToolButton
{
    Q_OBJECT

public:
    explicit BadgeToolButton(QWidget *parent = nullptr);

    int badge() const { return m_badge; }
    /// 0 shows none.
    void setBadge(int count);
    void setIconName(const QString &name);

    QSize sizeHint() const override;

signals:
    void filesHovered();
    void filesDropped(const QStringList &paths);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void nameYourself();

    QString m_iconName;
    int m_badge = 0;
    int m_hoverTimer = 0;
};

} // namespace numauth::ui
