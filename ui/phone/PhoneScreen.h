#pragma once

#include "ui/phone/AppScreen.h"
#include "ui/phone/PhoneSession.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QTimer;

namespace numauth::ui {

/// The phone with the page on it, to be tapped: the pointer is the finger, Tab goes through what
/// can be tapped, Enter or Space taps it, Backspace is the phone's back.
class PhoneScreen : public QWidget
{
    Q_OBJECT

public:
    /// \p session must outlive the screen.
    explicit PhoneScreen(PhoneSession &session, QWidget *parent = nullptr);

    /// The part of the page at \p position that can be tapped; empty where nothing can.
    QString elementAt(const QPointF &position) const;
    /// Where the part \p element stands in the widget; null when it is not on the page.
    QRectF rectOf(const QString &element) const;
    /// Whether the SDK's page is on the screen; otherwise the app's own with answer() on it.
    bool isPageShown() const;
    AppScreen::Answer answer() const;
    /// The picture of the phone alone, as it is shown.
    QImage picture() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    QTransform toWidget() const;
    QSizeF sizeDp() const;
    QString network() const;
    QStringList tappable() const;
    void paintPhone(QPainter &painter) const;
    void paintApp(QPainter &painter) const;
    void paintToast(QPainter &painter) const;
    void paintFinger(QPainter &painter) const;
    void paintLoading(QPainter &painter) const;
    void touch(const QPointF &position);
    void nameFocus();

    PhoneSession &m_session;
    QString m_focused;
    /// Where the finger is, for a moment.
    std::optional<QPointF> m_finger;
    QTimer *m_lift;
    /// Runs while the phone shows that it waits, as long as the step took there.
    QTimer *m_waiting;
};

} // namespace numauth::ui
