#include "ui/phone/TokenCard.h"

#include "ui/phone/TokenRing.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CarrierWords.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QCryptographicHash>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr qint64 warningSeconds = 15;

/// `‹token:cm#5b1e›`: names the token without showing it.
QString nameOf(const QString &token, consent::Carrier carrier)
{
    const QByteArray hash =
        QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("‹token:%1#%2›")
        .arg(consent::carrierId(carrier).left(2), QString::fromLatin1(hash.left(4)));
}

} // namespace

TokenCard::TokenCard(PhoneSession &session, consent::Carrier carrier, QWidget *parent)
    : Card(Ground::Surface, parent), m_session(session), m_carrier(carrier), m_ring(new TokenRing),
      m_name(new Label({}, TextSize::Normal)), m_state(new Chip),
      m_token(new Label({}, TextSize::Small, Tone::Muted)),
      m_life(new Label({}, TextSize::Small, Tone::Muted)), m_exchange(new QPushButton)
{
    setObjectName(QStringLiteral("phone.token.") + consent::carrierId(carrier));
    m_name->setWeight(QFont::DemiBold);
    m_token->setIsCode(true);
    m_token->setElides(true);
    m_life->setElides(true);
    setSmallButton(m_exchange);
    m_exchange->setObjectName(objectName() + QStringLiteral(".exchange"));
    auto *head = new QHBoxLayout;
    m_name->setElides(true);
    head->addWidget(m_name, 1);
    head->addWidget(m_state);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addLayout(head);
    texts->addWidget(m_token);
    texts->addWidget(m_life);
    texts->addWidget(m_exchange, 0, Qt::AlignLeft);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(10);
    layout->addWidget(m_ring);
    layout->addLayout(texts, 1);
    connect(m_exchange, &QPushButton::clicked, this,
            [this] { emit exchangeRequested(this->carrier(), m_session.token(this->carrier())); });
    showToken();
}

QString TokenCard::carrier() const
{
    return consent::carrierId(m_carrier).toUpper();
}

void TokenCard::showAnswer(const QString &words)
{
    m_answered = m_session.token(carrier());
    m_answer = words;
    showToken();
}

void TokenCard::showToken()
{
    showState(m_session.sandbox().token(m_session.token(carrier())));
}

void TokenCard::showState(const std::optional<sandbox::Token> &token)
{
    const QDateTime now = m_session.sandbox().carrierTime();
    const qint64 left = token && !token->isUsed ? now.secsTo(token->expiresAt) : 0;
    const auto carrierOf = sandbox::carrierFromName(carrier());
    const int life = carrierOf ? tokenLife(*carrierOf, sandbox::LifePreset::Faq) : 0;
    m_name->setText(shortCarrierNames().at(static_cast<int>(m_carrier)));
    m_ring->setLeft(left, life);
    m_token->setText(token ? nameOf(token->value, m_carrier) : QStringLiteral("—"));
    const bool hasAnswer = token && m_answered == token->value && !m_answer.isEmpty();
    m_life->setText(hasAnswer ? m_answer : tr("lives %1 s").arg(life));
    ChipLook look{stateText(token, left), ChipLook::Shape::Tinted};
    if (token)
        look.verdict = token->isUsed           ? Verdict::Information
                       : left <= 0             ? Verdict::Refuses
                       : left < warningSeconds ? Verdict::NonCompliant
                                               : Verdict::Ok;
    m_state->setLook(look);
    m_exchange->setText(tr("Call GetMobile"));
    m_exchange->setIcon(themeIcon(QStringLiteral("send")));
    const bool isRunning = m_session.sandbox().isRunning();
    m_exchange->setEnabled(token.has_value() && isRunning);
    m_exchange->setToolTip(!isRunning ? tr("The sandbox is not running.")
                           : token    ? QString()
                                      : tr("No token of this carrier yet."));
}

QString TokenCard::stateText(const std::optional<sandbox::Token> &token, qint64 seconds) const
{
    if (!token)
        return tr("none");
    if (token->isUsed)
        return tr("used");
    if (seconds <= 0)
        return tr("expired");
    return seconds < warningSeconds ? tr("ends soon") : tr("usable");
}

} // namespace numauth::ui
