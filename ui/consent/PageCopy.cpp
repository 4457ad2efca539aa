#include "ui/consent/PageCopy.h"

#include "models/publish/PagePicture.h"

#include <QImage>
#include <QMimeData>

namespace numauth::ui {

using namespace consent;

QMimeData *pageForClipboard(const PageSession &session)
{
    const publish::PagePicture picture{session.page(), session.device(), session.layout(),
                                       session.tables(), session.findings()};
    QStringList lines{session.page().name, picture.caption()};
    for (const PageFinding &found : session.findings()) {
        lines << found.finding.message.text();
        if (!found.finding.advice.isEmpty())
            lines << QStringLiteral("→ ") + found.finding.advice.text();
    }
    auto *data = new QMimeData;
    data->setText(lines.join(QLatin1Char('\n')));
    data->setData(QStringLiteral("application/json"), session.page().write());
    data->setImageData(QImage::fromData(publish::toPng(picture, 2)));
    return data;
}

} // namespace numauth::ui
