#pragma once

#include "ui/shell/SettingsPage.h"
#include "ui/widgets/Dialog.h"

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace numauth::ui {
class Label;
class SearchField;
} // namespace numauth::ui

namespace numauth::shell {

/// The settings: search and list of pages left, the page right. Everything applies at once.
class SettingsDialog : public ui::Dialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent);

    void addPage(SettingsPage *page);
    /// Opens the dialog on the page \p id.
    void open(const QString &id);
    using QDialog::open;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void filter(const QString &query);
    void showPage(int row);

    ui::SearchField *m_search;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    ui::Label *m_title;
    QPushButton *m_defaults;
};

} // namespace numauth::shell
