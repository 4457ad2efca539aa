#include "models/cloud/CallSuite.h"
#include "ui/phone/PhonePlace.h"
#include "ui/phone/ServerPanel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

// The calls of the phone's server as a suite of the workspace.
namespace numauth::ui {

namespace {

const QString tooSoon = QStringLiteral("biz.FREQUENCY");

} // namespace

void PhonePlace::saveSuite()
{
    if (m_server->suite())
        return askForSuite();
    m_isSuiteWanted = true;
    if (m_server->play())
        return;
    m_isSuiteWanted = false;
    refuseSuite(tr("A suite holds what the app's server does, and the sandbox that would answer "
                   "it is not running: start it in the status bar."));
}

/// After the server was played because a suite was asked for.
void PhonePlace::saveWantedSuite()
{
    if (!std::exchange(m_isSuiteWanted, false))
        return;
    const auto suite = m_server->suite();
    if (!suite)
        refuseSuite(tr("The sandbox did not answer the server's calls; there is nothing to save."));
    else if (suite->steps.last().expectation.code == tooSoon)
        refuseSuite(tr("The number got an SMS less than a minute ago: move the sandbox's clock "
                       "on by a minute and save again."));
    else
        askForSuite();
}

void PhonePlace::refuseSuite(const QString &reason)
{
    emit toastRequested({reason, Verdict::CannotTell});
}

void PhonePlace::askForSuite()
{
    const QString proposal = m_folder.isEmpty()
                                 ? QStringLiteral("phone.json")
                                 : QDir(m_folder).filePath(QStringLiteral("suites/phone.json"));
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the server's calls as a suite"), proposal, tr("Suites (*.json)"));
    if (!file.isEmpty())
        writeSuite(file);
}

void PhonePlace::writeSuite(const QString &file)
{
    const auto suite = m_server->suite();
    if (!suite)
        return;
    if (const Result<> written = cloud::CallSuite::write(file, suite->variables, suite->steps);
        !written) {
        emit toastRequested({written.error().message, Verdict::Refuses});
        return;
    }
    emit suiteSaved(file);
    emit toastRequested({tr("%n call(s) saved; “numauth run %1” makes them again.", nullptr,
                            static_cast<int>(suite->steps.size()))
                             .arg(QFileInfo(file).fileName()),
                         Verdict::Ok, tr("Open"),
                         [this] { emit placeRequested(QStringLiteral("cloud"), {}); }});
}

} // namespace numauth::ui
