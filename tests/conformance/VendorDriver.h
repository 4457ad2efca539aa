#pragma once

#include "tests/support/ProgramRun.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace numauth::tests {

/// The vendor's own clients, installed from npm into the build folder, and a sandbox for them.
class VendorDriver
{
public:
    /// Installs the clients and starts the sandbox. Returns why the tests must be skipped, or
    /// nothing; `failure()` says what went wrong.
    QString prepare();
    const QString &failure() const { return m_failure; }

    RunningSandbox &sandbox() { return *m_sandbox; }
    QString mint(const QString &kind, const QString &phone = QStringLiteral("13800000001"));
    /// One answer a call, as driver.mjs describes them.
    QList<QJsonObject> drive(const QJsonArray &calls, const QProcessEnvironment &environment);

private:
    QString install(const QString &npm);

    QString m_node;
    QString m_failure;
    std::unique_ptr<RunningSandbox> m_sandbox;
};

} // namespace numauth::tests
