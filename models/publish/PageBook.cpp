#include "models/publish/PageBook.h"

#include "models/consent/fix/ProvenAdvice.h"
#include "models/publish/PagePicture.h"
#include "models/publish/StateWords.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>

namespace numauth::publish {

using namespace consent;

namespace {

/// A4 in points: what every length below is in.
constexpr QRectF sheet(0, 0, 595, 842);
constexpr double margin = 36;
constexpr QRectF pictureArea(margin, 76, 260, 700);
constexpr QRectF wordsArea(316, 76, 243, 700);

QFont fontOf(int size, bool isBold)
{
    QFont font = PagePicture::font(size);
    font.setBold(isBold);
    return font;
}

/// Writes \p text and gives the y below it.
double write(QPainter &painter, const QRectF &area, double y, const QString &text, int size,
             bool isBold)
{
    painter.setFont(fontOf(size, isBold));
    const QRectF room(area.left(), y, area.width(), area.bottom() - y);
    if (room.height() <= size)
        return y;
    QRectF used;
    painter.drawText(room, Qt::TextWordWrap, text, &used);
    return used.bottom() + size / 2.0;
}

void paintPicture(QPainter &painter, const PagePicture &picture)
{
    const QSizeF size = picture.size();
    const double scale =
        std::min(pictureArea.width() / size.width(), pictureArea.height() / size.height());
    painter.save();
    painter.translate(pictureArea.topLeft());
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.restore();
}

void paintFindings(QPainter &painter, const QList<PageFinding> &findings,
                   const QList<GroupedFinding> &groups, const QString &none)
{
    const Language language = currentLanguage();
    double y = wordsArea.top();
    for (const PageFinding &found : findings) {
        y = write(painter, wordsArea, y, found.finding.message.in(language), 10, true);
        const LocalText advice = provenAdvice(found.finding, groups);
        if (!advice.isEmpty())
            y = write(painter, wordsArea, y, advice.in(language), 9, false);
        y = write(painter, wordsArea, y,
                  found.finding.ruleId + QStringLiteral(" · ") +
                      evidenceLabel(found.finding.evidence).in(language),
                  8, false);
        y += 6;
    }
    if (findings.isEmpty())
        write(painter, wordsArea, y, none, 10, false);
}

} // namespace

QByteArray PageBook::pdf(const ConsentPage &page, const MatrixResult &result,
                         const ConsentTables &tables, const Progress &progress)
{
    QList<MatrixCell> cells = result.cells;
    std::ranges::stable_sort(cells, [](const MatrixCell &left, const MatrixCell &right) {
        return left.verdict > right.verdict;
    });
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    writer.setResolution(72);
    writer.setTitle(page.name);
    writer.setCreator(QStringLiteral("numauth " NUMAUTH_VERSION));
    QPainter painter(&writer);
    const auto count = static_cast<int>(cells.size());
    for (int index = 0; index < count; ++index) {
        if (!progress(index, count))
            return {};
        if (index > 0)
            writer.newPage();
        const MatrixCell &cell = cells.at(index);
        const Device &device = *tables.devices.find(cell.deviceId);
        const PagePicture picture{page, device, layOut(page, device, cell.state, tables), tables,
                                  cell.findings};
        painter.setPen(Qt::black);
        const QRectF head(margin, 30, sheet.width() - 2 * margin, 46);
        const double below = write(painter, head, head.top(), page.name, 14, true);
        write(painter, head, below - 4, picture.caption(), 9, false);
        paintPicture(painter, picture);
        painter.setPen(Qt::black);
        paintFindings(painter, tellCell(page, cell, tables), result.findings,
                      tr("Nothing was found here."));
        const QRectF foot(margin, sheet.bottom() - 40, sheet.width() - 2 * margin, 20);
        write(painter, foot, foot.top(),
              tr("Simulated by numauth %1, rules %2 · sheet %3 of %4")
                  .arg(QStringLiteral(NUMAUTH_VERSION), tables.rules.preset())
                  .arg(index + 1)
                  .arg(count),
              8, false);
    }
    painter.end();
    return bytes;
}

} // namespace numauth::publish
