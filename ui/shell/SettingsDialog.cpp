#include "ui/shell/SettingsDialog.h"

#include "ui/widgets/Card.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/WordMatch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace numauth::shell {

namespace {
constexpr QSize dialogSize(820, 600);
constexpr int listWidth = 216;
} // namespace

SettingsDialog::SettingsDialog(QWidget *parent)
    : ui::Dialog(parent), m_search(new ui::SearchField(this)), m_list(new QListWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_title(new ui::Label({}, ui::TextSize::Section, ui::Tone::Text, this)),
      m_defaults(new QPushButton(this))
{
    setObjectName(QStringLiteral("shell.settings"));
    resize(dialogSize);
    m_list->setObjectName(QStringLiteral("shell.settings.list"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto *delegate = new ui::RowDelegate(ui::RowDelegate::Tall, this);
    delegate->setHasLines(false);
    m_list->setItemDelegate(delegate);
    m_list->viewport()->setAutoFillBackground(false);
    m_title->setWeight(QFont::DemiBold);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(12, 12, 12, 12);
    left->setSpacing(10);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    m_search->setFixedWidth(listWidth - 24);
    m_list->setFixedWidth(listWidth - 24);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_defaults);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(24, 16, 24, 20);
    right->setSpacing(16);
    right->addLayout(head);
    right->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left);
    row->addWidget(new ui::Separator(Qt::Vertical, this));
    row->addLayout(right, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::showPage);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::filter);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        if (auto *page = qobject_cast<SettingsPage *>(m_pages->currentWidget()))
            page->restoreDefaults();
    });
    retranslate();
}

void SettingsDialog::addPage(SettingsPage *page)
{
    page->setObjectName(QStringLiteral("shell.settings.page.") + page->id());
    m_pages->addWidget(page);
    auto *item = new QListWidgetItem(m_list);
    item->setData(ui::IconNameRole, page->iconName());
    retranslate();
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void SettingsDialog::open(const QString &id)
{
    for (int row = 0; row < m_pages->count(); ++row) {
        if (qobject_cast<SettingsPage *>(m_pages->widget(row))->id() == id)
            m_list->setCurrentRow(row);
    }
    show();
    raise();
    activateWindow();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ui::Dialog::changeEvent(event);
}

void SettingsDialog::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, listWidth, height()), theme.chrome);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_defaults->setText(tr("Restore the defaults of this page"));
    m_defaults->setAccessibleName(m_defaults->text());
    for (int row = 0; row < m_pages->count(); ++row)
        m_list->item(row)->setText(qobject_cast<SettingsPage *>(m_pages->widget(row))->title());
    showPage(m_list->currentRow());
}

void SettingsDialog::filter(const QString &query)
{
    const ui::WordMatch match(query);
    for (int row = 0; row < m_pages->count(); ++row) {
        const auto *page = qobject_cast<SettingsPage *>(m_pages->widget(row));
        m_list->item(row)->setHidden(match.score(page->title(), page->searchWords()) == 0);
    }
    if (m_list->currentItem() && !m_list->currentItem()->isHidden())
        return;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void SettingsDialog::showPage(int row)
{
    auto *page = qobject_cast<SettingsPage *>(m_pages->widget(row));
    if (!page)
        return;
    m_pages->setCurrentWidget(page);
    m_title->setText(page->title());
    m_defaults->setVisible(page->hasDefaults());
}

} // namespace numauth::shell
