#include "models/base/AtomicFile.h"
#include "models/codes/FaqTable.h"
#include "models/consent/PageSource.h"
#include "models/diagnosis/Diagnosis.h"
#include "models/phone/PhoneScenario.h"
#include "ui/phone/AppChoice.h"
#include "ui/phone/PhoneForm.h"
#include "ui/phone/PhonePlace.h"
#include "ui/phone/RuleDialog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

// What the place does with files: dropped ones and evidence files; and why the phone answered so.
namespace numauth::ui {

namespace {

constexpr qint64 scenarioLimit = 1024 * 1024;
/// Read at once, while the window waits.
constexpr qint64 logLimit = 32 * 1024 * 1024;

enum class Dropped { Package, Scenario, Pages, Log, Nothing };

/// By the name, and of JSON by what its beginning speaks of.
Dropped kindOf(const QString &path)
{
    static const QHash<QString, Dropped> bySuffix{
        {QStringLiteral("apk"), Dropped::Package}, {QStringLiteral("aab"), Dropped::Package},
        {QStringLiteral("ipa"), Dropped::Package}, {QStringLiteral("java"), Dropped::Pages},
        {QStringLiteral("kt"), Dropped::Pages},    {QStringLiteral("log"), Dropped::Log},
        {QStringLiteral("txt"), Dropped::Log}};
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1StringView("json"))
        return bySuffix.value(suffix, Dropped::Nothing);
    QFile file(path);
    const QByteArray start = file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
    if (start.contains("\"phone\""))
        return Dropped::Scenario;
    return start.contains("\"attributes\"") ? Dropped::Pages : Dropped::Nothing;
}

} // namespace

bool PhonePlace::canTake(const QString &path) const
{
    return kindOf(path) != Dropped::Nothing;
}

QString PhonePlace::dropText(const QString &path) const
{
    const QString name = QFileInfo(path).fileName();
    switch (kindOf(path)) {
    case Dropped::Package:
        return tr("Install %1 on the phone").arg(name);
    case Dropped::Pages:
        return tr("Show the page of %1 on the phone").arg(name);
    case Dropped::Log:
        return tr("Set the phone as the log %1 tells").arg(name);
    default:
        return tr("Set the phone as the scenario %1 says").arg(name);
    }
}

void PhonePlace::take(const QStringList &paths)
{
    for (const QString &path : paths) {
        switch (kindOf(path)) {
        case Dropped::Package:
            m_form->app()->choosePackage(path);
            break;
        case Dropped::Pages:
            takePages(path);
            break;
        case Dropped::Log:
            takeLog(path);
            break;
        default:
            takeScenario(path);
        }
    }
}

void PhonePlace::takeScenario(const QString &path)
{
    const Result<QByteArray> bytes = AtomicFile::read(path, scenarioLimit);
    if (!bytes) {
        emit toastRequested({bytes.error().message, Verdict::Refuses});
        return;
    }
    const auto scenario =
        phone::PhoneScenario::read(*bytes, QFileInfo(path).fileName(), m_session.tables().fields);
    if (scenario)
        m_session.apply(scenario->phone);
    else
        emit toastRequested({scenario.error().message, Verdict::Refuses});
}

/// Beside those of the workspace; a page of the same name gives way.
void PhonePlace::takePages(const QString &path)
{
    const auto read = consent::PageSource::readPath(path, m_session.consentTables().attributes);
    if (!read) {
        emit toastRequested({read.error().message, Verdict::Refuses});
        return;
    }
    QList<consent::ConsentPage> pages = m_session.pages();
    pages.removeIf([&read](const consent::ConsentPage &page) {
        return std::ranges::find(*read, page.name, &consent::ConsentPage::name) != read->end();
    });
    const int first = static_cast<int>(pages.size());
    m_session.setPages(pages + *read);
    m_session.choosePage(first);
}

/// What the likeliest cause that a phone can show has to do with its settings.
void PhonePlace::takeLog(const QString &path)
{
    const Result<QByteArray> bytes = AtomicFile::read(path, logLimit);
    const auto log =
        bytes ? m_logs.reader.read(*bytes) : Result<diagnosis::LogEvents>(bytes.error());
    if (!log) {
        emit toastRequested({log.error().message, Verdict::Refuses});
        return;
    }
    const auto causes = diagnosis::diagnose(*log, m_logs.rules, m_logs.reader.codeTable());
    const auto shown = std::ranges::find_if(
        causes, [](const diagnosis::Diagnosis &cause) { return !cause.phone.isEmpty(); });
    if (shown == causes.end()) {
        emit toastRequested({tr("%1 says nothing of how the phone was set; open it in Diagnose.")
                                 .arg(QFileInfo(path).fileName()),
                             Verdict::CannotTell});
        return;
    }
    m_session.apply(diagnosis::phoneOf(*shown, *log));
    emit statusMessage(tr("Set as in the log: %1").arg(shown->title.text()));
}

Result<> PhonePlace::addTo(evidence::EvidenceRequest &request) const
{
    const phone::PhoneState &state = m_session.state();
    QJsonObject phone = state.toJson(m_session.tables().fields);
    // Said even where they are the defaults: another workspace may have others.
    for (const QString &field : {QStringLiteral("platform"), QStringLiteral("sdk")})
        phone.insert(field, state[field]);
    request.phone = phone;
    request.device = m_session.device().id;
    const QString page = m_session.page().name;
    const QDir pages(QDir(request.workspaceFolder).filePath(QStringLiteral("pages")));
    if (!request.workspaceFolder.isEmpty() && !page.isEmpty() &&
        pages.exists(page + QStringLiteral(".json")))
        request.pages = {page};
    return {};
}

Result<> PhonePlace::restoreCase(const evidence::EvidenceFile &file)
{
    const auto changes = file.phone();
    if (!changes)
        return {};
    phone::PhoneState state = phone::PhoneState::defaults(m_session.tables().fields);
    if (Result<> fits =
            state.apply(m_session.tables().fields, *changes, QStringLiteral("phone.json"));
        !fits)
        return fits;
    m_session.apply(*changes);
    const QList<consent::ConsentPage> &pages = m_session.pages();
    const auto page = std::ranges::find(pages, file.page(), &consent::ConsentPage::name);
    if (page != pages.end())
        m_session.choosePage(static_cast<int>(page - pages.begin()));
    m_session.chooseDevice(file.device());
    return {};
}

void PhonePlace::explain(const phone::PhoneEvent &event)
{
    const auto faq = codes::FaqTable::open();
    if (!faq)
        return;
    const phone::PhoneTables &tables = m_session.tables();
    const phone::PhoneRule *rule = tables.rules.find(event.ruleId);
    codes::CodeContext context;
    context.layer = codes::CodeLayer::Sdk;
    const codes::CodeRow *code =
        event.code.isEmpty() ? nullptr : tables.codes.resolve(event.code, context);
    auto *dialog = new RuleDialog(rule, code, *faq, this);
    dialog->show();
}

} // namespace numauth::ui
