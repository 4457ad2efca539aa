#include "ui/consent/ViewClipboard.h"

#include "ui/consent/PageSession.h"

#include <QMimeData>

#include <algorithm>

namespace numauth::ui {

using consent::ConsentPage;
using consent::CustomView;

namespace {

const QString customPrefix = QStringLiteral("custom:");
const QString jsonType = QStringLiteral("application/json");
/// dp by which a pasted view stands aside of the one that it was copied from.
constexpr double aside = 8;

bool isTaken(const ConsentPage &page, const QString &name)
{
    return std::ranges::any_of(page.customViews,
                               [&name](const CustomView &view) { return view.name == name; });
}

QString freeName(const ConsentPage &page, const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; isTaken(page, name); ++number)
        name = QStringLiteral("%1_%2").arg(wanted).arg(number);
    return name;
}

} // namespace

QMimeData *viewsForClipboard(const PageSession &session)
{
    ConsentPage part;
    part.name = session.page().name;
    part.platform = session.page().platform;
    QStringList names;
    for (const CustomView &view : session.page().customViews) {
        if (session.selectedElements().contains(customPrefix + view.name)) {
            part.customViews << view;
            names << view.name;
        }
    }
    if (names.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setText(names.join(QLatin1Char('\n')));
    data->setData(jsonType, part.write());
    return data;
}

int pasteViews(PageSession &session, const QMimeData *data)
{
    if (!session.document() || !data || !data->hasFormat(jsonType))
        return 0;
    const Result<ConsentPage> read = ConsentPage::read(data->data(jsonType), jsonType);
    if (!read || read->customViews.isEmpty())
        return 0;
    ConsentPage page = session.page();
    QStringList selection;
    for (CustomView view : read->customViews) {
        const bool isCopy = isTaken(page, view.name);
        view.name = freeName(page, view.name);
        view.x += isCopy ? aside : 0;
        view.y += isCopy ? aside : 0;
        page.customViews << view;
        selection << customPrefix + view.name;
    }
    session.document()->replacePage(
        page, QCoreApplication::translate("numauth::ui::ViewClipboard", "Paste %n view(s)", nullptr,
                                          static_cast<int>(selection.size())));
    session.selectAll(selection);
    return static_cast<int>(selection.size());
}

} // namespace numauth::ui
