#include "ui/cloud/TokenFields.h"

#include "ui/cloud/CallForm.h"
#include "ui/cloud/TokenHint.h"

namespace numauth::ui {

namespace {

constexpr int livesIntervalMs = 1000;

const QMap<QString, sandbox::TokenKind> &tokenParameters()
{
    static const QMap<QString, sandbox::TokenKind> parameters{
        {QStringLiteral("AccessToken"), sandbox::TokenKind::AccessToken},
        {QStringLiteral("AccessCode"), sandbox::TokenKind::AccessCode},
        {QStringLiteral("SpToken"), sandbox::TokenKind::SpToken}};
    return parameters;
}

} // namespace

TokenFields::TokenFields(CallForm &form, sandbox::SandboxServer &sandbox,
                         const cloud::ErrorTable &errors, QObject *parent)
    : QObject(parent), m_form(form), m_sandbox(sandbox), m_errors(errors)
{
    connect(&form, &CallForm::edited, this, &TokenFields::showLives);
    connect(&sandbox, &sandbox::SandboxServer::stateChanged, this, &TokenFields::showLives);
    connect(&m_timer, &QTimer::timeout, this, &TokenFields::showLives);
    m_timer.start(livesIntervalMs);
}

QString TokenFields::samplePhone()
{
    return QStringLiteral("13800000001");
}

Result<> TokenFields::beginWorkspace(const QString &folder)
{
    m_sandbox.reset();
    m_ready.clear();
    const auto scenario = sandbox::Scenario::readStart(folder, m_errors);
    if (!scenario)
        return scenario.error();
    if (!*scenario)
        return {};
    m_sandbox.apply(**scenario);
    for (const auto &ready : (*scenario)->tokens()) {
        const QString parameter = tokenParameters().key(ready.token.kind);
        if (!parameter.isEmpty() && !ready.token.value.isEmpty())
            m_ready.insert(parameter, ready.token.value);
    }
    fill();
    return {};
}

void TokenFields::fill()
{
    for (auto ready = m_ready.cbegin(); ready != m_ready.cend(); ++ready) {
        if (m_form.values().value(ready.key()).isEmpty())
            m_form.setValue(ready.key(), ready.value());
    }
}

sandbox::Token TokenFields::mint(const QString &parameter, sandbox::Carrier carrier)
{
    const auto kind = tokenParameters().value(parameter, sandbox::TokenKind::AccessToken);
    const sandbox::Token token = m_sandbox.mintToken(kind, carrier, samplePhone());
    m_form.setValue(parameter, token.value);
    m_form.setValue(QStringLiteral("PhoneNumber"), samplePhone());
    return token;
}

void TokenFields::showLives()
{
    if (!m_form.isVisible())
        return;
    const QMap<QString, QString> values = m_form.values();
    for (auto entry = tokenParameters().cbegin(); entry != tokenParameters().cend(); ++entry) {
        const auto token = m_sandbox.token(values.value(entry.key()));
        m_form.setHint(entry.key(),
                       token ? TokenHint::describe(*token, m_sandbox.carrierTime()) : QString());
    }
}

} // namespace numauth::ui
