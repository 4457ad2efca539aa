#include "ui/cloud/LiveGate.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace numauth::ui {

Result<bool> LiveGate::admit(const cloud::Operation &operation, const cloud::ApiRequest &request,
                             const cloud::CloudEnvironment &environment) const
{
    if (environment.kind == cloud::EnvironmentKind::Sandbox)
        return true;
    const Result<int> billed = m_usage.billedOn(today());
    const Result<int> cap = m_usage.dailyCap();
    if (!billed || !cap)
        return billed ? cap.error() : billed.error();
    const cloud::LiveDemand demand =
        demandOf(operation, request.parameters, environment, *billed, *cap);
    if (demand.exceedsCap)
        return capReached(*cap, *billed);
    if (!demand.codeToType.isEmpty() && !typesCode(operation, demand.codeToType))
        return false;
    if (!demand.isBilled)
        return true;
    if (!agreesToCost(operation, *billed, *cap))
        return false;
    if (Result<> counted = m_usage.count(today()); !counted)
        return std::move(counted).error();
    return true;
}

Error LiveGate::capReached(int cap, int billed) const
{
    return Error{Error::Code::Usage,
                 tr("Up to %1 billed calls a day may leave this machine, and %2 did today: nothing "
                    "was sent. The settings have the cap under Environments.")
                     .arg(cap)
                     .arg(billed)};
}

Result<bool> LiveGate::admitSuite(const cloud::CallSuite &suite,
                                  const cloud::OperationTable &operations,
                                  const cloud::CloudEnvironment &environment) const
{
    if (environment.kind == cloud::EnvironmentKind::Sandbox)
        return true;
    if (const cloud::SuiteStep *step = cloud::deletingStep(suite, operations))
        return Error{Error::Code::Usage,
                     tr("%1 deletes for good; a suite may do that in the sandbox only.")
                         .arg(step->operation)};
    const int calls = cloud::billedCalls(suite, operations);
    if (calls == 0)
        return true;
    const Result<int> billed = m_usage.billedOn(today());
    const Result<int> cap = m_usage.dailyCap();
    if (!billed || !cap)
        return billed ? cap.error() : billed.error();
    if (*billed + calls > *cap)
        return capReached(*cap, *billed);
    if (!agreesToSuite(suite, calls, *cap))
        return false;
    if (Result<> counted = m_usage.count(today(), calls); !counted)
        return std::move(counted).error();
    return true;
}

bool LiveGate::agreesToSuite(const cloud::CallSuite &suite, int calls, int cap) const
{
    QMessageBox box(QMessageBox::Warning, tr("Billed calls"),
                    tr("The suite %1 makes up to %2 calls that cost money. Run it?")
                        .arg(suite.name())
                        .arg(calls),
                    QMessageBox::NoButton, m_window);
    box.setObjectName(QStringLiteral("cloud.live.suite"));
    box.setInformativeText(tr("At most %1 billed calls a day leave this machine.").arg(cap));
    const QPushButton *run = box.addButton(tr("Run and pay"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == run;
}

bool LiveGate::agreesToCost(const cloud::Operation &operation, int billed, int cap) const
{
    QMessageBox box(QMessageBox::Warning, tr("Billed call"),
                    tr("%1 costs money in the live cloud. Send it?").arg(operation.name),
                    QMessageBox::NoButton, m_window);
    box.setObjectName(QStringLiteral("cloud.live.billed"));
    box.setInformativeText(
        tr("It would be billed call %1 of at most %2 today.").arg(billed + 1).arg(cap));
    const QPushButton *send = box.addButton(tr("Send and pay"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == send;
}

bool LiveGate::typesCode(const cloud::Operation &operation, const QString &code) const
{
    QInputDialog dialog(m_window);
    dialog.setObjectName(QStringLiteral("cloud.live.code"));
    dialog.setWindowTitle(tr("Delete for good"));
    dialog.setLabelText(
        tr("%1 cannot be undone. Type the scheme code %2 to delete it.").arg(operation.name, code));
    dialog.setOkButtonText(tr("Delete"));
    return dialog.exec() == QDialog::Accepted && dialog.textValue().trimmed() == code;
}

QString LiveGate::usageText() const
{
    const Result<int> billed = m_usage.billedOn(today());
    const Result<int> cap = m_usage.dailyCap();
    if (!billed || !cap)
        return billed ? cap.error().message : billed.error().message;
    return tr("%1 of at most %2 billed calls sent today.").arg(*billed).arg(*cap);
}

} // namespace numauth::ui
