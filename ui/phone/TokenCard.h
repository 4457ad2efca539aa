#pragma once

#include "ui/phone/PhoneSession.h"
#include "ui/widgets/Card.h"

class QPushButton;

namespace numauth::ui {

class Chip;
class Label;
class TokenRing;

/// The last token of one carrier: how long it still lives, whether it was used, and the call that
/// exchanges it.
class TokenCard : public Card
{
    Q_OBJECT

public:
    TokenCard(PhoneSession &session, consent::Carrier carrier, QWidget *parent = nullptr);

    /// `CMCC`, `CUCC`, `CTCC`.
    QString carrier() const;
    /// What the exchange answered, in words.
    void showAnswer(const QString &words);
    /// Asks the sandbox again.
    void showToken();

signals:
    void exchangeRequested(const QString &carrier, const QString &token);

private:
    void showState(const std::optional<sandbox::Token> &token);
    QString stateText(const std::optional<sandbox::Token> &token, qint64 seconds) const;

    PhoneSession &m_session;
    consent::Carrier m_carrier;
    QString m_answered;
    QString m_answer;
    TokenRing *m_ring;
    Label *m_name;
    Chip *m_state;
    Label *m_token;
    Label *m_life;
    QPushButton *m_exchange;
};

} // namespace numauth::ui
