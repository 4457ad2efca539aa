#include "models/cloud/CodeSample.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/AssertionPanel.h"
#include "ui/cloud/CallDock.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CallSidebar.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/EnvironmentBar.h"
#include "ui/cloud/FavouriteList.h"
#include "ui/cloud/HistoryPanel.h"
#include "ui/cloud/SuiteList.h"
#include "ui/cloud/SuiteRunPanel.h"
#include "ui/cloud/SuiteSession.h"
#include "ui/cloud/TokenFields.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

namespace numauth::ui {

namespace {

const QString suiteTask = QStringLiteral("cloud.suite");

} // namespace

void CloudPlace::connectSuites()
{
    SuiteList *list = m_sidebar->suites();
    FavouriteList *favourites = m_sidebar->favourites();
    SuiteRunPanel *run = m_dock->suiteRun();
    connect(list, &SuiteList::runRequested, this, &CloudPlace::runSuite);
    connect(list, &SuiteList::stepOpened, this, &CloudPlace::openStep);
    connect(list, &SuiteList::failed, this, &CloudPlace::report);
    connect(run, &SuiteRunPanel::stepOpened, this, &CloudPlace::openStep);
    connect(run, &SuiteRunPanel::statusMessage, this, &CloudPlace::statusMessage);
    connect(run, &SuiteRunPanel::failed, this, &CloudPlace::report);
    connect(run->model(), &SuiteRunModel::progressed, this, &CloudPlace::reportProgress);
    connect(m_suites, &SuiteSession::recorded, this, [this](const cloud::CallRecord &record) {
        if (const Result<> stored = m_dock->history()->model()->appendOneOfMany(record); !stored)
            report(stored.error());
    });
    connect(m_suites, &SuiteSession::started, list, [list] { list->setRunning(true); });
    connect(m_suites, &SuiteSession::finished, this, [this, list] {
        list->setRunning(false);
        reportProgress();
        showEnvironment();
    });
    connect(favourites, &FavouriteList::opened, this, &CloudPlace::openFavourite);
    connect(favourites, &FavouriteList::failed, this, &CloudPlace::report);
    connect(m_star, &QAction::triggered, this, &CloudPlace::keepFavourite);
    connect(m_answer->assertions(), &AssertionPanel::addToSuiteRequested, this,
            &CloudPlace::addToSuite);
}

void CloudPlace::openWorkspace(const QString &folder)
{
    m_folder = folder;
    m_environment->openWorkspace(folder);
    reloadEnvironments();
    m_sidebar->suites()->model()->openWorkspace(folder);
    if (const Result<> opened = m_sidebar->favourites()->openWorkspace(folder); !opened)
        report(opened.error());
    if (const Result<> opened = m_dock->history()->model()->open(folder); !opened)
        report(opened.error());
    if (const Result<> begun = m_tokens->beginWorkspace(folder); !begun)
        m_answer->showRefusal(begun.error());
}

void CloudPlace::setSecrets(const Secrets &secrets, const std::function<QStringList()> &vaultNames)
{
    const cloud::SecretResolver resolve = [this, secrets](const QString &reference) {
        return secrets(reference, m_folder);
    };
    m_suites->setSecrets(resolve);
    m_environment->setSecrets(resolve, vaultNames);
}

void CloudPlace::reloadEnvironments()
{
    if (const Result<> read = m_environment->reload(); !read)
        report(read.error());
    showEnvironment();
}

void CloudPlace::runSuiteFile(const QString &path)
{
    m_sidebar->showTab(CallSidebar::SuitesTab);
    m_sidebar->suites()->open(path);
    m_sidebar->suites()->run();
}

void CloudPlace::runSuite(const cloud::CallSuite &suite)
{
    if (m_suites->isRunning())
        return;
    const Result<cloud::CloudEnvironment> environment = m_environment->environment();
    if (!environment)
        return report(environment.error());
    const Result<bool> admitted = m_gate.admitSuite(suite, m_operations, *environment);
    if (!admitted)
        return report(admitted.error());
    if (!*admitted)
        return;
    m_dock->openTab(CallDock::RunTab);
    m_suites->start(suite, *environment);
    reportProgress();
}

void CloudPlace::reportProgress()
{
    const SuiteRunPanel *run = m_dock->suiteRun();
    if (run->total() == 0)
        return;
    emit taskChanged({suiteTask, tr("Suite"), run->model()->doneCount(), run->total(), true,
                      !m_suites->isRunning()});
}

void CloudPlace::cancelTask(const QString &id)
{
    if (id == suiteTask)
        m_suites->stop();
}

/// Fills the form as the step says, and never sends. What only the run knows stays empty.
void CloudPlace::openStep(const cloud::SuiteStep &step, const cloud::SuiteVariables &variables)
{
    openThing(step.operation);
    if (!m_operation || m_operation->name != step.operation)
        return;
    QStringList missing;
    for (const cloud::Parameter &parameter : m_operation->parameters) {
        const Result<QString> text =
            cloud::fillVariables(step.parameters.value(parameter.name), variables);
        const Result<QString> value =
            text ? m_suites->valueOf(*m_operation, parameter.name, *text, m_environment->kind())
                 : text;
        m_form->setValue(parameter.name, value.valueOr(QString()));
        if (!value)
            missing << parameter.name;
    }
    m_answer->assertions()->setExpectation(step.expectation, variables);
    if (!missing.isEmpty())
        emit statusMessage(tr("Fill in %1: earlier steps of the suite or the vault have it.")
                               .arg(missing.join(QStringLiteral(", "))));
}

/// A suite is read by others: tokens are minted when it runs, numbers and keys come from outside.
QString CloudPlace::stepValue(const cloud::Parameter &parameter, const QString &text) const
{
    const bool isSample = text == TokenFields::samplePhone();
    switch (parameter.sensitivity) {
    case cloud::Sensitivity::Token:
        return QStringLiteral("mint:%1:%2")
            .arg(sandbox::carrierName(m_form->carrier()), TokenFields::samplePhone());
    case cloud::Sensitivity::Plain:
        return text;
    default:
        return isSample ? text
                        : QStringLiteral("env:") + cloud::CodeSample::variableFor(parameter.name);
    }
}

void CloudPlace::addToSuite()
{
    cloud::SuiteStep step;
    step.operation = m_operation->name;
    step.expectation = m_answer->assertions()->expectation();
    const QMap<QString, QString> values = m_form->values();
    for (auto own = values.cbegin(); own != values.cend(); ++own)
        step.parameters.insert(own.key(),
                               stepValue(*m_operation->parameter(own.key()), own.value()));
    storeStep(step);
}

void CloudPlace::storeStep(const cloud::SuiteStep &step)
{
    const QString proposal = m_folder.isEmpty()
                                 ? QString()
                                 : QDir(m_folder).filePath(QStringLiteral("suites/smoke.json"));
    if (!m_folder.isEmpty())
        QDir(m_folder).mkpath(QStringLiteral("suites"));
    const QString file = QFileDialog::getSaveFileName(this, tr("Add the call to a suite"), proposal,
                                                      tr("Suites (*.json)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (file.isEmpty())
        return;
    if (const Result<> added = cloud::CallSuite::addStep(file, step); !added)
        return report(added.error());
    m_sidebar->showTab(CallSidebar::SuitesTab);
    m_sidebar->suites()->open(file);
    m_sidebar->suites()->model()->reload();
    emit statusMessage(tr("Added as the last step of %1.").arg(QFileInfo(file).fileName()));
}

void CloudPlace::keepFavourite()
{
    FavouriteList *favourites = m_sidebar->favourites();
    const QString name = favourites->calls().freeName(m_operation->name);
    if (const Result<> kept = favourites->keep(name, *m_operation, m_form->values()); !kept)
        return report(kept.error());
    emit statusMessage(tr("Kept as “%1”.").arg(name));
}

void CloudPlace::openFavourite(const cloud::SavedCall &call)
{
    if (!m_operations.find(call.operation))
        return report(
            {Error::Code::Usage, tr("This version knows no operation %1.").arg(call.operation)});
    openThing(call.operation);
    for (const cloud::Parameter &parameter : m_operation->parameters)
        m_form->setValue(parameter.name, call.parameters.value(parameter.name));
    m_tokens->fill();
}

} // namespace numauth::ui
