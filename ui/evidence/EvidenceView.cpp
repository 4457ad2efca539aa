#include "ui/evidence/EvidenceView.h"

#include "ui/evidence/PartListModel.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TableView.h"

#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

/// As much of a file as is shown.
constexpr qsizetype previewLimit = 256 * 1024;

/// What masking leaves in the place of numbers, keys and tokens.
const QRegularExpression &maskPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\d{3}\\*{4}\\d{4}|‹[^›\\n]+›|stand-in-\\d+|\\*{6,}"));
    return pattern;
}

QList<LineMark> maskedLines(const QString &text)
{
    QList<LineMark> marks;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int line = 0; line < lines.size(); ++line) {
        if (lines.at(line).contains(maskPattern()))
            marks << LineMark{line, Verdict::Information};
    }
    return marks;
}

} // namespace

EvidenceView::EvidenceView(QWidget *parent)
    : QWidget(parent), m_model(new PartListModel(this)), m_table(new TableView),
      m_preview(new CodeView), m_sum(new Label({}, TextSize::Small, Tone::Muted)),
      m_omitted(new Label({}, TextSize::Small, Tone::Muted))
{
    m_preview->setObjectName(QStringLiteral("evidence.preview"));
    m_preview->setAccessibleName(tr("Content of the chosen file"));
    m_preview->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_omitted->setWordWrap(true);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(8);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLeft());
    splitter->addWidget(m_preview);
    splitter->setSizes({580, 420});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

QWidget *EvidenceView::makeLeft()
{
    m_table->setObjectName(QStringLiteral("evidence.parts"));
    m_table->setAccessibleName(tr("Files"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    const QList<int> widths{240, 176, 84, 64};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EvidenceView::showPart);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sum);
    layout->addWidget(m_omitted);
    return left;
}

void EvidenceView::clear()
{
    m_model->setParts({});
    m_sum->clear();
    m_omitted->clear();
    showPart();
}

void EvidenceView::present(const evidence::EvidenceFile &file)
{
    const evidence::EvidencePart *chosen = m_model->part(m_table->currentIndex().row());
    const QString path = chosen ? chosen->path : QStringLiteral("manifest.json");
    m_model->setParts(file.parts());
    qint64 bytes = 0;
    int redactions = 0;
    for (const evidence::EvidencePart &part : file.parts()) {
        bytes += part.bytes.size();
        redactions += part.redactions;
    }
    m_sum->setText(tr("%n file(s)", nullptr, static_cast<int>(file.parts().size())) +
                   QStringLiteral(" · ") + QLocale().formattedDataSize(bytes) +
                   QStringLiteral(" · ") + tr("%n place(s) masked", nullptr, redactions));
    m_omitted->setText(file.omitted().join(QLatin1Char('\n')));
    m_omitted->setVisible(!file.omitted().isEmpty());
    select(path);
}

void EvidenceView::select(const QString &path)
{
    m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(path)), 0));
    showPart();
}

void EvidenceView::showPart()
{
    const evidence::EvidencePart *part = m_model->part(m_table->currentIndex().row());
    const bool isJson = part && part->path.endsWith(QLatin1StringView(".json"));
    m_preview->setLanguage(isJson ? CodeLanguage::Json : CodeLanguage::Plain);
    QString text = part ? QString::fromUtf8(part->bytes.left(previewLimit)) : QString();
    if (part && part->bytes.size() > previewLimit)
        text += QStringLiteral("\n… ") + tr("the rest is not shown");
    m_preview->setCode(text);
    m_preview->setLineMarks(maskedLines(text));
}

} // namespace numauth::ui
