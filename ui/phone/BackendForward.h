#pragma once

#include "models/cloud/HttpExchange.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace numauth::ui {

class Label;

/// Sends the body with a token of the sandbox to the user's own backend, and shows its answer. The
/// host is named before anything is sent. Tokens are the sandbox's, so nothing real leaves. Proxy
/// and time to connect are those of the settings.
class BackendForward : public QWidget
{
    Q_OBJECT

public:
    explicit BackendForward(QWidget *parent = nullptr);

    /// The body to send; empty: there is no token.
    void setBody(const QByteArray &body);
    /// A button behind the address.
    void addTool(QAction *action);

signals:
    /// The backend answered, or did not.
    void answered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void send();
    void showAnswer(const Result<cloud::HttpAnswer> &answer);
    void showHost();
    void retranslate();

    QByteArray m_body;
    QHBoxLayout *m_line;
    Label *m_title;
    QLineEdit *m_address;
    QPushButton *m_send;
    Label *m_answer;
    bool m_isSending = false;
};

} // namespace numauth::ui
