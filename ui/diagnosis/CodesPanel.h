#pragma once

#include "models/codes/CodeTable.h"

#include <QWidget>

namespace numauth::ui {

class CodeListModel;
class CodeView;
class SearchField;
class TableView;

/// The dictionary of return codes: a search by number, words or pinyin, and the chosen code in
/// full.
class CodesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CodesPanel(const codes::CodeTable &codes, QWidget *parent = nullptr);

    void search(const QString &text);
    CodeListModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();
    void retranslate();

    const codes::CodeTable &m_codes;
    CodeListModel *m_model;
    SearchField *m_search;
    TableView *m_table;
    CodeView *m_detail;
};

} // namespace numauth::ui
