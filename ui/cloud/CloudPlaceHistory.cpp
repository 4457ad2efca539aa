#include "models/sandbox/SharedSandbox.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallDock.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/CodePanel.h"
#include "ui/cloud/CompareDialog.h"
#include "ui/cloud/EnvironmentBar.h"
#include "ui/cloud/HistoryPanel.h"
#include "ui/cloud/SandboxPanel.h"

#include <QClipboard>
#include <QGuiApplication>

namespace numauth::ui {

void CloudPlace::connectHistory()
{
    const HistoryPanel *history = m_dock->history();
    connect(history, &HistoryPanel::refillRequested, this, &CloudPlace::refill);
    connect(history, &HistoryPanel::resendRequested, this, &CloudPlace::resend);
    connect(history, &HistoryPanel::suiteRequested, this, &CloudPlace::addRecordToSuite);
    connect(history, &HistoryPanel::curlRequested, this, &CloudPlace::copyAsCurl);
    connect(history, &HistoryPanel::forgetRequested, this, [this](const QString &number) {
        const Result<int> removed = forgetNumber(number);
        if (removed)
            emit statusMessage(tr("%1 entries removed.").arg(*removed));
        else
            report(removed.error());
    });
    connect(history, &HistoryPanel::statusMessage, this, &CloudPlace::statusMessage);
    connect(history, &HistoryPanel::failed, this, &CloudPlace::report);
    connect(m_dock->sandbox(), &SandboxPanel::statusMessage, this, &CloudPlace::statusMessage);
    connect(m_dock->sandbox(), &SandboxPanel::failed, this, &CloudPlace::report);
    connect(history, &HistoryPanel::comparisonRequested, this,
            [this](const cloud::CallRecord &left, const cloud::CallRecord &right) {
                (new CompareDialog(left, right, this))->show();
            });
    connect(m_answer, &AnswerPanel::comparisonRequested, this, &CloudPlace::compareWithLast);
    connect(m_answer, &AnswerPanel::diagnosisRequested, this, [this](const QString &log) {
        emit diagnosisRequested(log);
        emit placeRequested(QStringLiteral("diagnosis"), QString());
    });
}

Result<int> CloudPlace::forgetNumber(const QString &number)
{
    const Result<int> calls = m_dock->history()->model()->forgetNumber(number);
    if (!calls)
        return calls;
    int entries = 0;
    if (m_sandbox.isRunning()) {
        const auto told = m_sandbox.administer("POST forget", {{QStringLiteral("phone"), number}});
        if (!told)
            return told.error();
        entries = told->value(QStringLiteral("removed")).toInt();
    }
    const Result<int> kept =
        m_folder.isEmpty() ? 0 : sandbox::forgetNumber(m_folder, number, m_clock);
    return kept ? Result<int>(*calls + entries + *kept) : kept;
}

/// Fills the form, and never sends. What is masked in the history stays empty.
void CloudPlace::refill(const cloud::CallRecord &record)
{
    openThing(record.operation);
    if (!m_operation || m_operation->name != record.operation)
        return;
    QStringList missing;
    for (auto own = record.parameters.begin(); own != record.parameters.end(); ++own) {
        const cloud::Parameter *row = m_operation->parameter(own.key());
        const bool isPlain = row && row->sensitivity == cloud::Sensitivity::Plain;
        m_form->setValue(own.key(), isPlain ? own.value().toString() : QString());
        if (!isPlain)
            missing << own.key();
    }
    if (!missing.isEmpty())
        emit statusMessage(tr("Fill in %1 again: the history keeps no tokens and numbers.")
                               .arg(missing.join(QStringLiteral(", "))));
}

void CloudPlace::copyAsCurl(const cloud::CallRecord &record)
{
    const cloud::Operation *operation = m_operations.find(record.operation);
    if (!operation)
        return;
    cloud::ApiRequest wanted;
    wanted.operation = record.operation;
    wanted.endpoint = m_sandbox.url();
    for (auto own = record.parameters.begin(); own != record.parameters.end(); ++own)
        wanted.parameters.insert(own.key(), own.value().toString());
    const Result<QString> code = m_code->curl(wanted, *operation);
    if (!code) {
        report(code.error());
        return;
    }
    QGuiApplication::clipboard()->setText(*code);
    emit statusMessage(tr("Copied; tokens and numbers are read from environment variables."));
}

/// Only ever to the sandbox: its tokens are minted anew, and what else the history masks is asked
/// for in the form.
void CloudPlace::resend(const cloud::CallRecord &record)
{
    m_environment->choose(cloud::EnvironmentKind::Sandbox);
    refill(record);
    if (!m_operation || m_operation->name != record.operation)
        return;
    for (const cloud::Parameter &parameter : m_operation->parameters) {
        const bool isToken = parameter.sensitivity == cloud::Sensitivity::Token;
        if (isToken && record.parameters.contains(parameter.name))
            mint(parameter.name);
    }
    send();
}

void CloudPlace::addRecordToSuite(const cloud::CallRecord &record)
{
    const cloud::Operation *operation = m_operations.find(record.operation);
    if (!operation)
        return;
    cloud::SuiteStep step;
    step.operation = record.operation;
    for (auto own = record.parameters.begin(); own != record.parameters.end(); ++own) {
        if (const cloud::Parameter *row = operation->parameter(own.key()))
            step.parameters.insert(own.key(), stepValue(*row, own.value().toString()));
    }
    step.expectation.verdict = cloud::verdictFromName(record.verdict);
    step.expectation.code = record.code;
    storeStep(step);
}

void CloudPlace::compareWithLast()
{
    const auto calls = m_dock->history()->model()->lastTwo(m_operation->name);
    if (!calls)
        return report(calls.error());
    if (calls->size() < 2) {
        emit statusMessage(tr("This is the first call of %1.").arg(m_operation->name));
        return;
    }
    (new CompareDialog(calls->last(), calls->first(), this))->show();
}

} // namespace numauth::ui
