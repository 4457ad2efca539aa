#pragma once

#include "ui/phone/PhoneSession.h"

#include <QWidget>

class QStackedWidget;

namespace numauth::ui {

class CodeView;
class DockHead;
class PhoneEventModel;
class TabHead;
class TableView;
class VerdictBanner;

/// What happened on the phone: the events with the callback of the chosen one, all callbacks as the
/// app got them, and what the app hands to its backend. A banner says how it ended, why, and what
/// would have to change.
class PhoneResult : public QWidget
{
    Q_OBJECT

public:
    /// \p session must outlive the widget.
    explicit PhoneResult(PhoneSession &session, QWidget *parent = nullptr);

    /// A tab behind the others.
    void setServer(QWidget *server);
    void setForward(QWidget *forward);
    TabHead *head() const { return m_tabs; }
    TableView *table() const { return m_table; }
    VerdictBanner *banner() const { return m_banner; }
    CodeView *callback() const { return m_callback; }
    PhoneEventModel *model() const { return m_model; }

signals:
    /// Enter or a double click on an event.
    void eventOpened(const numauth::phone::PhoneEvent &event);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeEvents();
    QWidget *makeBackend();
    void showEvents();
    void showCallback();
    void showVerdict();
    void showTexts();
    void retranslate();

    PhoneSession &m_session;
    PhoneEventModel *m_model;
    TabHead *m_tabs;
    QStackedWidget *m_stack;
    TableView *m_table;
    VerdictBanner *m_banner;
    DockHead *m_callbackHead;
    CodeView *m_callback;
    CodeView *m_callbacks;
    CodeView *m_backend;
    QWidget *m_backendPane;
};

} // namespace numauth::ui
