#include "models/publish/PageGallery.h"

#include "models/publish/FindingPicture.h"
#include "models/publish/StateWords.h"

#include <QFile>

#include <algorithm>

namespace numauth::publish {

using namespace consent;

namespace {

QString resource(const char *name)
{
    QFile file(QStringLiteral(":/numauth/report/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString figure(const MatrixCell &cell, const QList<PageFinding> &findings, const Device &device,
               const QByteArray &png)
{
    const Language language = currentLanguage();
    QString words = simulatedCaption(device, cell.state, language);
    for (const PageFinding &found : findings)
        words += QLatin1Char('\n') + found.finding.message.in(language);
    const QString verdict = QStringLiteral("<span class=\"chip %1\">%2</span>")
                                .arg(verdictId(cell.verdict), verdictText(cell.verdict, language));
    return QStringLiteral("<figure class=\"row\"><img loading=\"lazy\" alt=\"%1\" "
                          "src=\"data:image/png;base64,%2\"><figcaption>%3%4</figcaption>"
                          "</figure>\n")
        .arg(words.toHtmlEscaped(), QString::fromLatin1(png.toBase64()), verdict,
             words.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QString head(const QString &title)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" "
                          "content=\"default-src 'none'; style-src 'unsafe-inline'; "
                          "script-src 'unsafe-inline'; img-src data:\">\n<title>%2</title>\n"
                          "<style>\n%3</style>\n</head>\n<body class=\"gallery\">\n")
        .arg(currentLanguage() == Language::Chinese ? QStringLiteral("zh-CN")
                                                    : QStringLiteral("en"),
             title.toHtmlEscaped(), resource("report.css"));
}

} // namespace

QByteArray PageGallery::html(const ConsentPage &page, const MatrixResult &result,
                             const ConsentTables &tables, const Progress &progress)
{
    QList<MatrixCell> cells = result.cells;
    std::ranges::stable_sort(cells, [](const MatrixCell &left, const MatrixCell &right) {
        return left.verdict > right.verdict;
    });
    const auto count = static_cast<int>(cells.size());
    QByteArray text = head(page.name).toUtf8();
    text += QStringLiteral("<h1>%1</h1>\n<p class=\"facts\">%2</p>\n<p class=\"facts\">%3</p>\n")
                .arg(page.name.toHtmlEscaped(), simulatedCondition(result).text().toHtmlEscaped(),
                     tr("numauth %1, rules %2")
                         .arg(QStringLiteral(NUMAUTH_VERSION), tables.rules.preset())
                         .toHtmlEscaped())
                .toUtf8();
    text += QStringLiteral("<input type=\"search\" placeholder=\"%1\" aria-label=\"%1\">\n"
                           "<div class=\"tiles\">\n")
                .arg(tr("Search device, carrier or verdict").toHtmlEscaped())
                .toUtf8();
    for (int index = 0; index < count; ++index) {
        if (!progress(index, count))
            return {};
        const MatrixCell &cell = cells.at(index);
        const Device &device = *tables.devices.find(cell.deviceId);
        text += figure(cell, tellCell(page, cell, tables), device,
                       pictureOf(page, device, cell, tables))
                    .toUtf8();
    }
    text += QStringLiteral("</div>\n<script>\n%1</script>\n</body>\n</html>\n")
                .arg(resource("report.js"))
                .toUtf8();
    return text;
}

} // namespace numauth::publish
