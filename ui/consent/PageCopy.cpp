#include "ui/consent/PageCopy.h"

#include "models/consent/fix/ProvenAdvice.h"
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
        const LocalText advice = provenAdvice(found.finding, session.matrix().findings);
        if (!advice.isEmpty())
            lines << QStringLiteral("→ ") + advice.text();
    }
    auto *data = new QMimeData;
    data->setText(lines.join(QLatin1Char('\n')));
    data->setData(QStringLiteral("application/json"), session.page().write());
    data->setImageData(QImage::fromData(publish::toPng(picture, 2)));
    return data;
}

} // namespace numauth::ui
