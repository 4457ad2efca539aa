#pragma once

#include "models/base/LocalText.h"
#include "models/cloud/SuiteRunner.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace numauth::cloud {

/// Results of suites in the forms that people and build servers read. Nothing sensitive is in them:
/// neither parameters nor bodies, and failures are redacted. Pure; any thread.
class SuiteReport
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::SuiteReport)

public:
    static QString text(const QList<SuiteResult> &results);
    static QJsonObject json(const QList<SuiteResult> &results);
    /// One test suite a suite, one test case a step and row.
    static QByteArray junit(const QList<SuiteResult> &results);
    /// One page without scripts or links to elsewhere.
    static QByteArray html(const QList<SuiteResult> &results, Language language);
};

} // namespace numauth::cloud
