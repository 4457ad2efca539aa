#include "ui/phone/BackendForward.h"

#include "models/base/Redactor.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

namespace {

/// A backend asks the cloud in its turn.
constexpr int readTimeoutMs = 15'000;
constexpr qsizetype shownLimit = 400;

QUrl addressOf(const QLineEdit &line)
{
    const QUrl url(line.text().trimmed(), QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    return isHttp && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

} // namespace

BackendForward::BackendForward(QWidget *parent)
    : QWidget(parent), m_line(new QHBoxLayout), m_title(new Label({}, TextSize::Small)),
      m_address(new QLineEdit(QStringLiteral("http://localhost:8080/api/login"))),
      m_send(new QPushButton), m_answer(new Label({}, TextSize::Small, Tone::Muted))
{
    m_title->setWeight(QFont::DemiBold);
    m_address->setObjectName(QStringLiteral("phone.forward.address"));
    m_send->setObjectName(QStringLiteral("phone.forward.send"));
    m_send->setIcon(themeIcon(QStringLiteral("send")));
    setSmallButton(m_send);
    m_answer->setObjectName(QStringLiteral("phone.forward.answer"));
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setSpacing(10);
    m_line->addWidget(m_title);
    m_line->addWidget(m_address, 1);
    m_line->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 8);
    layout->setSpacing(4);
    layout->addLayout(m_line);
    layout->addWidget(m_answer);
    connect(m_address, &QLineEdit::textChanged, this, &BackendForward::showHost);
    connect(m_address, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(m_send, &QPushButton::clicked, this, &BackendForward::send);
    retranslate();
}

void BackendForward::addTool(QAction *action)
{
    auto *button = new ActionButton(action);
    setSmallButton(button);
    m_line->addWidget(button);
}

void BackendForward::setBody(const QByteArray &body)
{
    if (m_body == body)
        return;
    m_body = body;
    showHost();
}

void BackendForward::showHost()
{
    const QUrl url = addressOf(*m_address);
    m_send->setEnabled(!url.isEmpty() && !m_body.isEmpty() && !m_isSending);
    m_answer->setTone(Tone::Muted);
    if (url.isEmpty())
        m_answer->setText(tr("Give an http or https address without user and password."));
    else if (m_body.isEmpty())
        m_answer->setText(tr("There is no token to hand over."));
    else
        m_answer->setText(
            tr("Sends the sandbox token as JSON to %1 and nowhere else.")
                .arg(url.host() +
                     (url.port() < 0 ? QString() : QStringLiteral(":%1").arg(url.port()))));
}

void BackendForward::send()
{
    cloud::SignedRequest request;
    request.url = addressOf(*m_address);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = m_body;
    cloud::CallNetwork network =
        cloud::CallNetwork::read(cloud::CallNetwork::defaultPath()).valueOr({});
    network.limits.readTimeoutMs = std::max(network.limits.readTimeoutMs, readTimeoutMs);
    m_isSending = true;
    m_send->setEnabled(false);
    auto *exchange =
        new cloud::HttpExchange(request, QSslConfiguration::defaultConfiguration(), network, this);
    connect(exchange, &cloud::HttpExchange::finished, this,
            [this, exchange](const Result<cloud::HttpAnswer> &answer) {
                exchange->deleteLater();
                showAnswer(answer);
            });
    exchange->start();
}

void BackendForward::showAnswer(const Result<cloud::HttpAnswer> &answer)
{
    m_isSending = false;
    showHost();
    m_answer->setTone(answer && answer->status / 100 == 2 ? Tone::Ok : Tone::Refuse);
    if (answer) {
        const QString body = QString::fromUtf8(answer->body).simplified().left(shownLimit);
        m_answer->setText(
            QStringLiteral("HTTP %1 · %2").arg(answer->status).arg(Redactor::redact(body)));
    } else {
        m_answer->setText(answer.error().message);
    }
    emit answered();
}

void BackendForward::retranslate()
{
    m_title->setText(tr("To the backend"));
    m_address->setAccessibleName(tr("Address of the backend"));
    m_send->setText(tr("Try"));
    m_send->setToolTip(tr("POST the token to this address"));
    showHost();
}

void BackendForward::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
