#include "ui/phone/PhonePlace.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

// What the phone adds to an evidence file, and shows of one.
namespace numauth::ui {

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

} // namespace numauth::ui
