#include "ui/diagnosis/CodesPanel.h"

#include "ui/diagnosis/CodeListModel.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TableView.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace numauth::ui {

CodesPanel::CodesPanel(const codes::CodeTable &codes, QWidget *parent)
    : QWidget(parent), m_codes(codes), m_model(new CodeListModel(codes, this)),
      m_search(new SearchField), m_table(new TableView), m_detail(new CodeView)
{
    m_search->setObjectName(QStringLiteral("diagnosis.codes.search"));
    m_table->setObjectName(QStringLiteral("diagnosis.codes.table"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setFrameShape(QFrame::NoFrame);
    const QList<int> widths{104, 240, 110, 100};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    m_detail->setObjectName(QStringLiteral("diagnosis.codes.detail"));
    m_detail->setShowsNumbers(false);
    m_detail->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setSizes({420, 240});
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 8);
    top->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setQuery(text);
        m_search->setCounts(m_model->rowCount(), m_model->total());
        m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CodesPanel::showCurrent);
    retranslate();
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void CodesPanel::search(const QString &text)
{
    m_search->setText(text);
}

void CodesPanel::showCurrent()
{
    const codes::CodeRow *row = m_model->row(m_table->currentIndex().row());
    if (!row) {
        m_detail->setCode({});
        return;
    }
    const codes::CodeCategory &category = m_codes.category(row->meaning);
    QStringList lines{QStringLiteral("%1  %2").arg(row->code, m_codes.family(*row).label.text()),
                      row->meaning.meaning.text()};
    const auto add = [&](const QString &head, const QList<LocalText> &texts) {
        if (!texts.isEmpty())
            lines << QString() << head;
        for (const LocalText &text : texts)
            lines << QStringLiteral("· ") + text.text();
    };
    add(tr("Causes"), category.causes);
    add(tr("What to do"), category.remedies);
    add(tr("Notes"), row->meaning.notes);
    if (!category.fallback.isEmpty())
        add(tr("Meanwhile"), {category.fallback});
    lines << QString() << tr("Known: %1").arg(evidenceLabel(row->evidence()).text());
    lines << row->meaning.sources;
    m_detail->setCode(lines.join(QLatin1Char('\n')));
}

void CodesPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Number, words or pinyin"));
    m_search->setAccessibleName(tr("Search the return codes"));
    m_table->setAccessibleName(tr("Return codes"));
    m_table->setEmptyText(tr("No return code matches."));
    m_detail->setAccessibleName(tr("The chosen code"));
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? current.row() : 0;
    m_model->retranslate();
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void CodesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
