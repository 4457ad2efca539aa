#include "models/base/AtomicFile.h"
#include "models/codes/FaqTable.h"
#include "models/phone/PhoneScenario.h"
#include "ui/phone/AppChoice.h"
#include "ui/phone/PhoneForm.h"
#include "ui/phone/PhonePlace.h"
#include "ui/phone/RuleDialog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

// What the place does with files: dropped ones and evidence files; and why the phone answered so.
namespace numauth::ui {

namespace {

bool isPackage(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("apk"), QStringLiteral("aab"),
                                      QStringLiteral("ipa")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

bool PhonePlace::canTake(const QString &path) const
{
    if (isPackage(path))
        return true;
    QFile file(path);
    return QFileInfo(path).suffix() == QLatin1StringView("json") &&
           file.open(QIODevice::ReadOnly) && file.read(4096).contains("\"phone\"");
}

QString PhonePlace::dropText(const QString &path) const
{
    if (isPackage(path))
        return tr("Install %1 on the phone").arg(QFileInfo(path).fileName());
    return tr("Set the phone as the scenario %1 says").arg(QFileInfo(path).fileName());
}

void PhonePlace::take(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (isPackage(path)) {
            m_form->app()->choosePackage(path);
            continue;
        }
        const Result<QByteArray> bytes = AtomicFile::read(path, 1024 * 1024);
        if (!bytes) {
            emit toastRequested({bytes.error().message, Verdict::Refuses});
            continue;
        }
        const auto scenario = phone::PhoneScenario::read(*bytes, QFileInfo(path).fileName(),
                                                         m_session.tables().fields);
        if (scenario)
            m_session.apply(scenario->phone);
        else
            emit toastRequested({scenario.error().message, Verdict::Refuses});
    }
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
