#pragma once

#include "models/cloud/ErrorTable.h"
#include "models/sandbox/SandboxServer.h"

#include <QMap>
#include <QObject>
#include <QTimer>

namespace numauth::ui {

class CallForm;

/// The token fields of the call form: says under each how long its sandbox token still lives, fills
/// in what a workspace holds ready, and mints new ones.
class TokenFields : public QObject
{
    Q_OBJECT

public:
    /// All arguments must outlive this.
    TokenFields(CallForm &form, sandbox::SandboxServer &sandbox, const cloud::ErrorTable &errors,
                QObject *parent = nullptr);

    /// The number that minted tokens stand for; no real subscriber has it.
    static QString samplePhone();

    /// Begins the sandbox of the workspace in \p folder (empty: of none) with its start scenario.
    Result<> beginWorkspace(const QString &folder);
    /// Puts ready tokens into the empty fields of the operation that the form shows.
    void fill();
    /// Puts a fresh token of \p carrier into the field \p parameter.
    sandbox::Token mint(const QString &parameter, sandbox::Carrier carrier);

private:
    void showLives();

    CallForm &m_form;
    sandbox::SandboxServer &m_sandbox;
    const cloud::ErrorTable &m_errors;
    /// Parameter → token of the workspace's start scenario.
    QMap<QString, QString> m_ready;
    QTimer m_timer;
};

} // namespace numauth::ui
