#include "app/cli/RenderCommand.h"

#include "app/cli/PageInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/consent/PagePainter.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QSvgGenerator>

namespace numauth::cli {

using namespace consent;

namespace {

constexpr double margin = 16;        ///< dp around the phone
constexpr double captionHeight = 36; ///< dp below it

struct Picture
{
    const ConsentPage &page;
    const Device &device;
    const PageLayout &layout;
    const ConsentTables &tables;
    QList<PageFinding> findings;

    QSizeF size() const
    {
        return {layout.toDp(layout.screen.width()) + 2 * margin,
                layout.toDp(layout.screen.height()) + 2 * margin + captionHeight};
    }

    QString caption() const
    {
        return RenderCommand::tr("Simulated · %1 · %2 · SDK %3 · %4")
            .arg(device.name(), carrierLabel(layout.state.carrier).text(),
                 layout.state.sdk.toString(), verdictId(worstVerdict(findings)));
    }

    void paint(QPainter &painter) const
    {
        const QSizeF whole = size();
        painter.fillRect(QRectF(QPointF(), whole), QColor(0xe9, 0xec, 0xf0));
        painter.translate(margin, margin);
        PagePainter::paintPhone(painter, layout, page, device, tables, findings);
        painter.translate(-margin, -margin);
        QFont font = painter.font();
        font.setPixelSize(11);
        painter.setFont(font);
        painter.setPen(QColor(0x58, 0x61, 0x72));
        painter.drawText(QRectF(0, whole.height() - captionHeight, whole.width(), captionHeight),
                         Qt::AlignCenter | Qt::TextWordWrap, caption());
    }
};

QByteArray toPng(const Picture &picture, double scale)
{
    QImage image((picture.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray toSvg(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size()));
    generator.setTitle(picture.caption());
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

} // namespace

QString RenderCommand::summary() const
{
    return tr("paint a page as one device would show it");
}

void RenderCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("path"), &m_path,
                      tr("page file, source, or - for standard input"));
    m_cell.declareOne(parser);
    parser.option(QStringLiteral("--scale"), &m_scale, tr("pixels per dp, 0.25 to 8"));
}

ExitCode RenderCommand::run(Console &console)
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return console.fail(tables.error());
    if (m_scale < 0.25 || m_scale > 8)
        return console.fail({Error::Code::Usage, tr("--scale takes numbers from 0.25 to 8.")});
    const Result<QList<ConsentPage>> pages = readPages(m_path, (*tables)->attributes);
    if (!pages)
        return console.fail(pages.error());
    const ConsentPage &page = pages->first();
    const auto workspace = workspaceFor(m_path, console);
    if (!workspace)
        return console.fail(workspace.error());
    const Result<MatrixSelection> selection = m_cell.resolve(page, **tables, *workspace);
    if (!selection)
        return console.fail(selection.error());
    const Device &device = selection->devices.first();
    const PageLayout layout = layOut(page, device, selection->states.first(), **tables);
    if (!layout.findings.isEmpty())
        return console.fail(
            {Error::Code::Unsupported, layout.findings.first().message.in(console.language())});
    const Picture picture{page, device, layout, **tables, checkLayout(page, layout, **tables)};
    const bool isSvg = console.options().format == QLatin1StringView("svg") ||
                       console.options().outputFile.endsWith(QLatin1StringView(".svg"));
    console.printBytes(isSvg ? toSvg(picture) : toPng(picture, m_scale));
    return ExitCode::Clean;
}

} // namespace numauth::cli
