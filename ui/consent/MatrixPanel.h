#pragma once

#include "ui/consent/MatrixView.h"

#include <QWidget>

class QComboBox;
class QSlider;

namespace numauth::ui {

class MatrixFilters;
class MatrixPreview;
class SearchField;
class ToolStrip;

/// The page over all devices and states: filters, the matrix, the chosen cell large.
class MatrixPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixPanel(PageSession &session, QWidget *parent = nullptr);

    MatrixSession &session() { return m_session; }
    MatrixModel &model() { return m_model; }
    MatrixView *view() const { return m_view; }
    /// The matrix works only while it is shown.
    void setActive(bool isActive);

signals:
    void cellOpened(const QString &deviceId, const numauth::consent::CellState &state);
    void fixRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    void openCell(const QModelIndex &index);
    void keepCurrent();
    void retranslate();

    MatrixSession m_session;
    MatrixModel m_model;
    MatrixView *m_view;
    MatrixFilters *m_filters;
    MatrixPreview *m_preview;
    QAction *m_failingOnly;
    QComboBox *m_grouping;
    QComboBox *m_sorting;
    SearchField *m_search;
    QSlider *m_size;
    QString m_currentDevice;
    int m_currentColumn = 1;
};

} // namespace numauth::ui
